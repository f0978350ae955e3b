import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { db, transaction } from "@/lib/db/client";
import { parseInput } from "../parse-input";
import { deleteIdle, findProject, type ProjectChange, type ProjectRow, updateIdle, updateProjectRow } from "./repo";
import { type UpdateProjectInput, updateProjectSchema } from "./schemas";
import { alreadyRunning } from "./start-project";

/**
 * Changes what is given. Title and description may change at any time; prompt and configuration are what the pipeline is
 * working from, so they wait for its end.
 * @throws AppError `not_found`, `validation`, `conflict`
 */
export async function updateProject(actor: Actor, input: { id: string } & UpdateProjectInput): Promise<ProjectRow> {
  const fields = parseInput(updateProjectSchema, input);
  const { id } = await findProject(actor.userId, input.id);
  const change: ProjectChange = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const work = fields.config !== undefined || fields.prompt !== undefined;
  if (Object.keys(change).length > 0) {
    const changed = work
      ? await updateIdle(db(), actor.userId, id, change)
      : await updateProjectRow(actor.userId, id, change);
    if (!changed && work) throw alreadyRunning();
    if (!changed) throw notFound("Project", id);
  }
  return findProject(actor.userId, id);
}

/** Removes a project; its films and files stay in the library. @throws AppError `not_found`, `conflict` while it runs */
export async function deleteProject(actor: Actor, input: { id: string }): Promise<void> {
  const { id } = await findProject(actor.userId, input.id);
  if (!(await transaction((tx) => deleteIdle(tx, actor.userId, id)))) throw alreadyRunning();
}
