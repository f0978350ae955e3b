import { addNotice } from "@/lib/jobs/run";
import type { FilmStage } from "../context";
import { type SceneRow, updateScene } from "../repo";

/** Keeps a scene's failure where the job page shows it; the film shows a plain card in its place. */
export async function failScene(
  stage: FilmStage,
  scene: SceneRow,
  step: "voices" | "pictures",
  message: string,
): Promise<void> {
  await updateScene(scene.id, { status: "failed", error: { message, step } });
  await addNotice(stage.job.id, {
    code: `scene_${scene.position}`,
    message: `Scene ${scene.position + 1} could not be made and shows its text instead: ${message}`,
    remedy: "Make that scene again from the film's page.",
  });
  await stage.log(`Scene ${scene.position + 1} failed: ${message}`, { sceneId: scene.id }, "warn");
}
