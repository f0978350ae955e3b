import type { Actor } from "@/lib/core/actor";
import { newUuid } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { parseInput } from "../parse-input";
import { emitEvent } from "../webhooks";
import { insertProject, type ProjectRow } from "./repo";
import { type CreateProjectInput, createProjectSchema } from "./schemas";

/** Writes a project as a draft and tells the account's webhooks. @throws AppError `validation` */
export async function createProject(actor: Actor, input: CreateProjectInput): Promise<ProjectRow> {
  const fields = parseInput(createProjectSchema, input);
  return transaction(async (tx) => {
    const project = await insertProject(tx, { ...fields, id: newUuid(), userId: actor.userId });
    const data = { project_id: project.id, title: project.title, status: project.status };
    await emitEvent(tx, actor.userId, "project.created", data, { once: project.id });
    return project;
  });
}
