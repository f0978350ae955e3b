import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/db/client";
import { countActiveOn } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { sceneJob } from "./scene-job";

/** @throws AppError `conflict` while a scene of the film is being made again, and the film is about to change */
export async function assertNotRemade(filmId: string, tx?: Db): Promise<void> {
  if ((await countActiveOn(filmId, sceneJob.kind, tx)) === 0) return;
  throw new AppError({
    code: "conflict",
    message: say("films.scene_film_being_made_again"),
    remedy: say("films.wait_until_finished_2"),
    retryable: true,
  });
}
