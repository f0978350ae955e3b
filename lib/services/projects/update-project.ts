import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { db, type Prisma, transaction } from "@/lib/db/client";
import { parseInput } from "../parse-input";
import { deleteIdle, findProject, type ProjectRow, updateIdle, updateProjectRow } from "./repo";
import { type UpdateProjectInput, updateProjectSchema } from "./schemas";
import { alreadyRunning } from "./start-project";

/**
 * Changes what is given. Title and description may change at any time; prompt and configuration are what the pipeline is
 * working from, so they wait for its end.
 * @throws AppError `not_found`, `validation`, `conflict`
 */
export async function updateProject(actor: Actor, input: { id: string } & UpdateProjectInput): Promise<ProjectRow> {
  const { config, ...fields } = parseInput(updateProjectSchema, input);
  const { id } = await findProject(actor.userId, input.id);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const data = { ...given, ...(config ? { config: config as Prisma.InputJsonObject } : {}) };
  const work = config !== undefined || fields.prompt !== undefined;
  if (Object.keys(data).length > 0) {
    const changed = work
      ? await updateIdle(db(), actor.userId, id, data)
      : await updateProjectRow(actor.userId, id, data);
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
