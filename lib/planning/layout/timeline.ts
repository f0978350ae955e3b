import { SHAPE_SIZES } from "@/lib/core/media-formats";
import type { FirstTimelineInput, Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { chaptersOf } from "./chapters";
import { place } from "./placing";
import { chooseTheme } from "./theme";
import type { TimelineRequest } from "./timeline-request";
import { tracksOf } from "./tracks";

/**
 * Lays scenes, voices, captions and music out on a timeline: each scene lasts as long as its narration and the pauses
 * around it, and its parts appear with their words.
 * @throws AppError `validation` when the plan or an asset does not fit the document
 */
export function buildTimeline(request: TimelineRequest): Timeline {
  const { title, language, seed, theme, fps = 30 } = request;
  const placed = place(request.scenes, fps);
  const last = placed.at(-1);
  const length = Math.max(1, last ? last.from + last.durationInFrames : 1);
  const text = request.scenes.map((scene) => scene.plan.narration).join(" ");
  return parseTimeline({
    version: 1,
    fps,
    ...SHAPE_SIZES[request.format],
    durationInFrames: length,
    language,
    title: title.slice(0, 300),
    seed,
    theme: {
      id: theme?.id ?? chooseTheme(`${title}. ${text}`, seed),
      primary: theme?.primary,
      accent: theme?.accent,
    },
    tracks: tracksOf({ request, placed, fps, length }),
    assets: request.assets ?? {},
    chapters: chaptersOf(
      placed.map(({ scene, from }) => ({ frame: from, plan: scene.plan })),
      fps,
      length,
    ),
  } satisfies FirstTimelineInput);
}
