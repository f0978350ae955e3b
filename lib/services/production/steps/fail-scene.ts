import { AppError } from "@/lib/core/errors";
import { addNotice } from "@/lib/jobs/run";
import type { FilmStage } from "../context";
import { changeSegment } from "../draft";
import type { SegmentRow } from "../repo";
import { sceneNotice } from "../scene-notices";

type Step = "voices" | "pictures";

const REMEDIES: Record<Step, string> = {
  voices: "The film is as it was. Give the scene other words, or run `npm run doctor` to see which voices are there.",
  pictures: "The film is as it was. Give the scene another picture or clip, or none, and make it again.",
};

/** Whether the job is there for this scene alone. */
const isMadeAgain = ({ production }: FilmStage, { id }: SegmentRow): boolean =>
  production?.kind === "segment" && production.request.sceneId === id;

/**
 * Keeps a scene's failure where the job page shows it; the film shows a plain card in its place.
 * @throws AppError when the job is there for this scene alone: then it has failed as a whole
 */
export async function failScene(stage: FilmStage, scene: SegmentRow, step: Step, message: string): Promise<void> {
  if (isMadeAgain(stage, scene)) {
    throw new AppError({
      code: step === "voices" ? "provider_refused" : "unsupported_media",
      message: `Scene ${scene.position + 1} could not be made again: ${message}`,
      remedy: REMEDIES[step],
      details: { reason: message, step },
    });
  }
  await changeSegment(stage.job, scene.id, { status: "failed", error: { message, step } });
  await addNotice(stage.job.id, sceneNotice(scene, message));
  await stage.log(`Scene ${scene.position + 1} failed: ${message}`, { sceneId: scene.id }, "warn");
}
