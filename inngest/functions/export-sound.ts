import { isSoundFormat } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { soundExportRequested } from "@/lib/services/exports/export-job";
import { exportTimeline } from "@/lib/services/production/steps/timeline";
import { askedOf, beginExport, finishExport } from "../film/export-steps";
import { renderFilmSound } from "../film/sound";
import { filmStep } from "../film/step";
import { defineJobFunction } from "../job-function";
import { skip } from "../job-step";

/** Makes a finished film's sound alone. The steps are those of `exportPipeline`. */
export const exportSound = defineJobFunction(
  { id: "export-sound", name: "Export a film's sound", event: soundExportRequested, concurrency: 2, share: 1 },
  async (run) => {
    const { jobId, step } = run;
    await beginExport(run);
    const made = await filmStep(run, "render", async (stage) => {
      const { codec, bitrate, settings } = askedOf(stage);
      if (!isSoundFormat(codec)) throw new Error(`${codec} is no codec of sound`);
      return renderFilmSound(stage, await exportTimeline(stage), { codec, bitrate: settings?.audioBitrate ?? bitrate });
    });
    await step.run("check", () => skip(jobId, "check", say("films.skipped_sound_alone")));
    await finishExport(run, made);
    return { jobId };
  },
);
