import type { FilmStage } from "@/lib/services/films/context";
import { checkFilm } from "@/lib/services/films/steps/check";
import { deliverFilm } from "@/lib/services/films/steps/deliver";
import type { JobRun } from "../job-function";
import { drawInParts } from "./fan-out";
import { renderFilm } from "./render";
import { filmStep } from "./step";

/** The last steps of whatever makes or changes a film: it is rendered, looked at as a viewer would, and handed over. */
export async function finishFilm(run: JobRun): Promise<void> {
  const document = ({ film }: FilmStage) => film.timeline;
  await drawInParts(run, (stage) => ({ document: document(stage) }));
  const made = await filmStep(run, "render", (stage) => renderFilm(stage, document(stage)));
  await filmStep(run, "check", async (stage) => {
    await checkFilm(stage, made.assetId, document(stage), true);
  });
  await filmStep(run, "deliver", (stage) => deliverFilm(stage, made.assetId, made.posterAssetId));
}
