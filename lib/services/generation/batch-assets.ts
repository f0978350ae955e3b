import { saidBy } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { failUnfinished } from "../assets/repo";

/** The assets of a batch that fails: what was made is kept, the others say why there is nothing. */
export function failBatchAssets(tx: Tx, { id }: JobWithSteps, error: unknown): Promise<void> {
  return failUnfinished(tx, id, saidBy(error));
}
