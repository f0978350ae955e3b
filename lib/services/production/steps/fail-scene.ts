import { AppError } from "@/lib/core/errors";
import { addNotice } from "@/lib/jobs/run";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { FilmStage } from "../context";
import { changeSegment } from "../draft";
import { segmentProduction } from "../kinds";
import type { SegmentRow } from "../repo";
import { sceneNotice } from "../scene-notices";

type Step = "voices" | "pictures";

const REMEDIES: Record<Step, Message> = {
  voices: say("films.film_as"),
  pictures: say("films.film_as_2"),
};

/** Whether the job is there for this scene alone. */
const isMadeAgain = ({ production }: FilmStage, { id }: SegmentRow): boolean =>
  segmentProduction.requestOf(production)?.sceneId === id;

/**
 * Keeps a scene's failure where the job page shows it; the film shows a plain card in its place.
 * @throws AppError when the job is there for this scene alone: then it has failed as a whole
 */
export async function failScene(stage: FilmStage, scene: SegmentRow, step: Step, message: Message): Promise<void> {
  if (isMadeAgain(stage, scene)) {
    throw new AppError({
      code: step === "voices" ? "provider_refused" : "unsupported_media",
      message: say("films.scene_could_not_made_again", { scene: scene.position + 1, reason: message }),
      remedy: REMEDIES[step],
      details: { reason: message, step },
    });
  }
  await changeSegment(stage.job, scene.id, { status: "failed", error: { message, step } });
  await addNotice(stage.job.id, sceneNotice(scene, message));
  await stage.log(
    say("films.scene_failed", { scene: scene.position + 1, reason: message }),
    { sceneId: scene.id },
    "warn",
  );
}
