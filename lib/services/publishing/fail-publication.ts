import { isAppError, tellable } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { emit } from "../events/emit";
import { publishJob } from "./publish-job";
import { updatePublication } from "./repo";
import { toldPublication } from "./told-publication";

/** What becomes of a publication whose job has failed. */
export async function failPublication(tx: Tx, job: JobWithSteps, error: unknown): Promise<void> {
  const { publicationId } = publishJob.inputOf(job);
  const message = tellable(error).text;
  const row = await updatePublication(publicationId, { status: "failed", error: message }, tx);
  const code = isAppError(error) ? error.code : "internal";
  const publication = toldPublication(row);
  await emit(tx, { type: "publish.failed", userId: row.userId, publication, error: { code, message } });
}
