import type { FilmStage } from "@/lib/services/production/context";
import { checkFilm } from "@/lib/services/production/steps/check";
import type { RenderedFilm } from "@/lib/services/production/steps/deliver";
import { documentOf } from "@/lib/services/production/steps/timeline";
import type { JobRun } from "../job-function";
import { drawInParts } from "./fan-out";
import { renderFilm } from "./render";
import { filmStep } from "./step";

/** The last steps of whatever makes or changes a film: it is rendered, looked at as a viewer would, and handed over. */
export async function finishFilm(
  run: JobRun,
  deliver: (stage: FilmStage, made: RenderedFilm) => Promise<void>,
): Promise<void> {
  await drawInParts(run, async (stage) => ({ document: await documentOf(stage) }));
  const made = await filmStep(run, "render", async (stage) => renderFilm(stage, await documentOf(stage)));
  await filmStep(run, "check", async (stage) => {
    await checkFilm(stage, made.assetId, await documentOf(stage), true);
  });
  await filmStep(run, "deliver", (stage) =>
    deliver(stage, { assetId: made.assetId, posterAssetId: made.posterAssetId }),
  );
}
