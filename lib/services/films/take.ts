import { type Db, Prisma } from "@/lib/db/client";
import type { JobRow } from "@/lib/jobs/repo";
import {
  type FilmRow,
  type FilmWithScenes,
  findTake,
  loadFilm,
  removeTake,
  type SceneRow,
  saveTake,
  updateFilm,
  updateScene,
} from "./repo";

type Job = Pick<JobRow, "id" | "kind" | "filmId">;
type SceneJson = "plan" | "words" | "error";
export type SceneChange = Partial<Omit<SceneRow, "id" | "filmId" | "position" | SceneJson>> & {
  plan?: object;
  words?: object;
  error?: object | null;
};
export type FilmChange = Partial<Pick<FilmRow, "durationSeconds">> & { timeline?: object; report?: object };

/**
 * What a job that makes a scene again has changed so far. It is kept beside the film and becomes part of it when the job ends
 * well: a job that fails, is cancelled or dies leaves the film as it was.
 */
export interface Take {
  scenes: Record<string, SceneChange>;
  film: FilmChange & { options?: Record<string, unknown> };
}

const isTake = (job: Job): boolean => job.kind === "scene";

async function readTake(jobId: string, tx?: Db): Promise<Take> {
  const row = await findTake(jobId, tx);
  return { scenes: (row?.scenes ?? {}) as Take["scenes"], film: (row?.film ?? {}) as Take["film"] };
}

const writeTake = (jobId: string, { scenes, film }: Take): Promise<void> =>
  saveTake(jobId, { scenes: scenes as Prisma.InputJsonObject, film: film as Prisma.InputJsonObject });

/** The film as a job has it now: with what the job itself has changed and not handed over yet. */
export async function filmOf(job: Job): Promise<FilmWithScenes> {
  const film = await loadFilm(job.filmId ?? "");
  if (!isTake(job)) return film;
  const take = await readTake(job.id);
  return {
    ...film,
    ...take.film,
    options: { ...(film.options as object), ...take.film.options },
    scenes: film.scenes.map((scene) => ({ ...scene, ...take.scenes[scene.id] })),
  } as FilmWithScenes;
}

/** Begins a take with the changes of one scene; begun again, it forgets the rest. */
export function beginTake(job: Job, sceneId: string, change: SceneChange): Promise<void> {
  return writeTake(job.id, { scenes: { [sceneId]: change }, film: {} });
}

/** Ids of the scenes that a job changes; undefined when it makes the whole film. */
export async function retaken(job: Job): Promise<string[] | undefined> {
  return isTake(job) ? Object.keys((await readTake(job.id)).scenes) : undefined;
}

/** JSON columns take their null in a form of their own. */
const sceneColumns = ({ error, ...change }: SceneChange): Prisma.SceneUpdateInput => ({
  ...change,
  ...(error === undefined ? {} : { error: error ?? Prisma.DbNull }),
});

/** Changes a scene of the film, or of the job's take. */
export async function changeScene(job: Job, sceneId: string, change: SceneChange): Promise<void> {
  if (!isTake(job)) {
    await updateScene(sceneId, sceneColumns(change));
    return;
  }
  const take = await readTake(job.id);
  const scenes = { ...take.scenes, [sceneId]: { ...take.scenes[sceneId], ...change } };
  await writeTake(job.id, { ...take, scenes });
}

/** Changes the film, or the job's take of it. */
export async function changeFilm(job: Job, change: FilmChange): Promise<void> {
  if (!isTake(job)) {
    await updateFilm(job.filmId ?? "", change);
    return;
  }
  const take = await readTake(job.id);
  await writeTake(job.id, { ...take, film: { ...take.film, ...change } });
}

/** Changes what the film's steps leave for each other. */
export async function changeOptions(job: Job, change: object): Promise<void> {
  if (!isTake(job)) {
    const { id, options } = await loadFilm(job.filmId ?? "");
    await updateFilm(id, { options: { ...(options as object), ...change } as Prisma.InputJsonValue });
    return;
  }
  const take = await readTake(job.id);
  await writeTake(job.id, { ...take, film: { ...take.film, options: { ...take.film.options, ...change } } });
}

/** Makes a take part of its film. */
export async function handOverTake(tx: Db, job: Job): Promise<void> {
  if (!isTake(job)) return;
  const { scenes, film } = await readTake(job.id, tx);
  const { options: changed, ...change } = film;
  const { id, options } = await loadFilm(job.filmId ?? "", tx);
  for (const [sceneId, fields] of Object.entries(scenes)) await updateScene(sceneId, sceneColumns(fields), tx);
  const merged = { ...(options as object), ...changed } as Prisma.InputJsonValue;
  await updateFilm(id, { ...change, options: merged }, tx);
  await removeTake(tx, job.id);
}

/** Id of what a job makes for a scene. A take's are its own: the film's files stay what they are. */
export const madeId = (job: Job, sceneId: string, what: string): string =>
  isTake(job) ? `${sceneId}-${what}-${job.id}` : `${sceneId}-${what}`;
