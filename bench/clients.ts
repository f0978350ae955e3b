import { randomUUID } from "node:crypto";
import { newId } from "@/lib/core/ids";
import { db, transaction } from "@/lib/db/client";
import { insertJob } from "@/lib/jobs/repo";
import { welcomeUser } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";
import { filmPipeline } from "@/lib/services/films/film-job";
import { filmInputSchema } from "@/lib/services/films/schemas";
import { createProject } from "@/lib/services/projects";

/** Requests of each client stay under the surfaces' limit of 100 a minute: the limiter works during the measurement. */
export const REQUESTS_EACH = 80;

/** What each of the films is asked for. */
const INPUT = filmInputSchema.parse({ prompt: "A film about measuring" });

const ADDRESSES = "@bench.test";

/** Removes every account that a benchmark made, also one that was broken off. */
export async function removeClients(): Promise<void> {
  await db().user.deleteMany({ where: { email: { endsWith: ADDRESSES } } });
}

/** An account with one key, a film that waits, and a project. */
export interface Client {
  headers: { authorization: string };
  jobId: string;
  projectId: string;
}

/** As many clients as `requests` requests take. */
export async function clientsFor(requests: number): Promise<Client[]> {
  const clients: Client[] = [];
  while (clients.length * REQUESTS_EACH < requests) {
    const { id: userId } = await db().user.create({ data: { email: `${randomUUID()}${ADDRESSES}` } });
    await welcomeUser({ userId });
    const actor = { userId, role: "member" as const };
    const { secret } = await createApiKey(actor, { name: "bench" });
    const jobId = newId("job");
    await transaction((tx) => insertJob(tx, filmPipeline, { id: jobId, userId, kind: "film", input: INPUT }));
    const { id: projectId } = await createProject(actor, { title: "Bench", prompt: "A film about measuring" });
    await db().project.update({ where: { id: projectId }, data: { jobId } });
    clients.push({ headers: { authorization: `Bearer ${secret}` }, jobId, projectId });
  }
  return clients;
}
