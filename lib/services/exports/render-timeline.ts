import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { Notice } from "@/lib/jobs/stored";
import { say } from "@/lib/messages/say";
import { countAhead } from "../rendering/repo";
import { hasCaptions, withSubtitles } from "../videos/captions";
import { getTimeline } from "../videos/timelines";
import type { ExportJobInput } from "./export-job";
import { settingsOf } from "./render-settings";
import type { RenderRequest } from "./requests";
import { type StartedExport, startExport } from "./start-export";

export interface StartedRender extends StartedExport {
  timelineId: string;
  /** Renders that come before it. */
  ahead: number;
  warnings: Notice[];
}

const NO_WORDS = {
  code: "no_subtitles",
  message: say("films.timeline_has_no_narration_whose"),
};

/** Ids of exports that keep their own document, as the platform's document shows them. */
export const newRenderId = (): string => newId("render");

/**
 * Renders a timeline into a file. The document is the one that was asked for, however it is changed meanwhile.
 * @throws AppError `not_found`, `validation` (codecs), `conflict` while a film is not laid out, `insufficient_credits`
 */
export async function renderTimeline(actor: Actor, request: RenderRequest): Promise<StartedRender> {
  const settings = settingsOf(request.encoding);
  const { film, timeline } = await getTimeline(actor, { id: request.timelineId });
  const warnings = request.subtitles.include && !hasCaptions(timeline) ? [NO_WORDS] : [];
  const drawn = withSubtitles(timeline, request.subtitles);
  const started = await startExport(actor, {
    id: newRenderId(),
    film,
    input: {
      timelineId: film.id,
      format: film.format as ExportJobInput["format"],
      quality: settings.quality,
      codec: settings.codec,
      settings,
      timeline: drawn,
    },
    timeline: drawn,
    notices: warnings,
    dryRun: request.dryRun,
    maxCredits: request.maxCredits,
  });
  const ahead = await countAhead(started.job?.createdAt ?? new Date());
  return { ...started, timelineId: film.id, ahead, warnings };
}
