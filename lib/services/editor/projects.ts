import type { Actor } from "@/lib/core/actor";
import { removeFilm, updateFilm } from "../films/repo";
import { settingOps } from "./create-project";
import { editProject } from "./edit";
import { type EditorRow, findProject, findProjects, type ProjectFilter, setExternalUser } from "./repo";
import { type OpenProject, openProject } from "./segments";
import type { Resolution } from "./types";

export interface ProjectPage {
  items: EditorRow[];
  total: number;
  page: number;
  limit: number;
  pages: number;
}

/** Projects of the editor API, the newest first. */
export async function listProjects(actor: Actor, filter: ProjectFilter): Promise<ProjectPage> {
  const { page, limit } = filter;
  const { items, total } = await findProjects(actor.userId, filter);
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

export interface ProjectChange {
  name?: string | undefined;
  externalUserId?: string | undefined;
  resolution?: Resolution | undefined;
  fps?: number | undefined;
}

/** Changes what is given. @throws AppError `not_found`, `validation` */
export async function updateProject(
  actor: Actor,
  { id, change }: { id: string; change: ProjectChange },
): Promise<OpenProject> {
  const { name, externalUserId } = change;
  await editProject(actor, id, async ({ document }, tx) => {
    if (externalUserId !== undefined) await setExternalUser(tx, id, externalUserId);
    if (name !== undefined) await updateFilm(id, { title: name }, tx);
    return { ops: settingOps(document, change) };
  });
  return openProject(actor, { id });
}

/**
 * Removes a project: what was edited goes, while the film of the job that it began as, its files and what was rendered of it stay.
 * @throws AppError `not_found`
 */
export async function deleteProject(actor: Actor, { id }: { id: string }): Promise<void> {
  await findProject(actor.userId, id);
  await removeFilm(actor.userId, id);
}
