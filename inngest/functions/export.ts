import { isSoundFormat } from "@/lib/core/media-formats";
import { measureRender } from "@/lib/services/exports";
import { exportRequested } from "@/lib/services/exports/export-job";
import type { FilmStage } from "@/lib/services/production/context";
import { checkFilm } from "@/lib/services/production/steps/check";
import { exportTimeline } from "@/lib/services/production/steps/timeline";
import { askedOf, beginExport, finishExport } from "../film/export-steps";
import { drawInParts } from "../film/fan-out";
import { type RenderOptions, renderFilm } from "../film/render";
import { filmStep } from "../film/step";
import { defineJobFunction } from "../job-function";

/** How an export's picture is drawn and packed. @throws Error for an export of sound alone */
function optionsOf(stage: FilmStage): RenderOptions {
  const { codec, quality, bitrate, settings } = askedOf(stage);
  if (isSoundFormat(codec) || (settings && !("audioCodec" in settings))) throw new Error("Sound alone is not drawn");
  return { codec, quality, ...(bitrate ? { bitrate } : {}), ...(settings ? { settings } : {}) };
}

/** Renders a finished film again, in the format and quality asked for. The steps are those of `exportPipeline`. */
export const exportFilm = defineJobFunction(
  { id: "export", name: "Export a film", event: exportRequested, concurrency: 4, share: 3 },
  async (run) => {
    await beginExport(run);
    await drawInParts(run, async (stage) => ({ document: await exportTimeline(stage), options: optionsOf(stage) }));
    const made = await filmStep(run, "render", async (stage) => {
      const began = Date.now();
      const timeline = await exportTimeline(stage);
      const rendered = await renderFilm(stage, timeline, optionsOf(stage));
      await measureRender(timeline, (Date.now() - began) / 1000);
      return rendered;
    });
    const report = await filmStep(run, "check", async (stage) =>
      checkFilm(stage, made.assetId, await exportTimeline(stage), false),
    );
    await finishExport(run, { ...made, report });
    return { jobId: run.jobId };
  },
);
