import type { Db } from "@/lib/db/client";
import { loadJob, setNotices } from "@/lib/jobs/repo";
import type { Notice } from "@/lib/jobs/stored";
import { foreign, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { loadFilm } from "../films/repo";
import type { SegmentRow } from "./repo";

const code = (position: number): string => `scene_${position}`;
const isOfScene = (notice: Notice): boolean => /^scene_\d+$/.test(notice.code);

/** What a film says of a scene that shows a card in place of what it was to show. */
export function sceneNotice({ position }: Pick<SegmentRow, "position">, reason: Message): Notice {
  return {
    code: code(position),
    message: say("films.scene_could_not_made_shows", { scene: position + 1, reason }),
    remedy: say("films.make_scene_again_from_film"),
  };
}

/** Lets a film say of its scenes what is so now: one that was made again in the end is not spoken of any more. */
export async function settleSceneNotices(tx: Db, filmId: string): Promise<void> {
  const { segments, production } = await loadFilm(filmId, tx);
  if (!production?.jobId) return;
  const job = await loadJob(production.jobId, tx);
  const failed = segments.filter((scene) => scene.status === "failed");
  const spoken = failed.map((scene) => sceneNotice(scene, scene.error?.message ?? foreign("")));
  await setNotices(tx, job.id, [...job.notices.filter((notice) => !isOfScene(notice)), ...spoken]);
}
