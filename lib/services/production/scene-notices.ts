import type { Db } from "@/lib/db/client";
import { findNewestOn, setNotices } from "@/lib/jobs/repo";
import type { Notice } from "@/lib/jobs/stored";
import { filmJob } from "../films/film-job";
import { loadFilm } from "../films/repo";
import type { SegmentRow } from "./repo";

const code = (position: number): string => `scene_${position}`;
const isOfScene = (notice: Notice): boolean => /^scene_\d+$/.test(notice.code);

/** What a film says of a scene that shows a card in place of what it was to show. */
export function sceneNotice({ position }: Pick<SegmentRow, "position">, reason: string): Notice {
  return {
    code: code(position),
    message: `Scene ${position + 1} could not be made and shows its text instead: ${reason}`,
    remedy: "Make that scene again from the film's page.",
  };
}

/** Lets a film say of its scenes what is so now: one that was made again in the end is not spoken of any more. */
export async function settleSceneNotices(tx: Db, filmId: string): Promise<void> {
  const job = await findNewestOn(tx, filmId, filmJob.kind);
  if (!job) return;
  const { segments } = await loadFilm(filmId, tx);
  const failed = segments.filter((scene) => scene.status === "failed");
  const spoken = failed.map((scene) => sceneNotice(scene, scene.error?.message ?? ""));
  await setNotices(tx, job.id, [...job.notices.filter((notice) => !isOfScene(notice)), ...spoken]);
}
