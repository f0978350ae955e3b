import type { Actor } from "@/lib/core/actor";
import { newUuid } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { emit } from "../events/emit";
import { parseInput } from "../parse-input";
import { insertProject, type ProjectRow } from "./repo";
import { type CreateProjectInput, createProjectSchema } from "./schemas";

/** Writes a project as a draft and tells the account's webhooks. @throws AppError `validation` */
export async function createProject(actor: Actor, input: CreateProjectInput): Promise<ProjectRow> {
  const fields = parseInput(createProjectSchema, input);
  return transaction(async (tx) => {
    const project = await insertProject(tx, { ...fields, id: newUuid(), userId: actor.userId });
    const { id, title, status } = project;
    await emit(tx, { type: "project.created", userId: actor.userId, project: { id, title, status } });
    return project;
  });
}
