import { AppError } from "@/lib/core/errors";
import { canonicalJson } from "@/lib/core/hash";
import { newId, sha256 } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { inFlight } from "./in-flight";
import { deleteRecord, findRecord, finishRecord, type IdempotencyId, insertRecord, takeOverRecord } from "./repo";
import { inKeyedRequest } from "./started";

export interface Answer {
  status: number;
  body: unknown;
}

/** Minutes after which an unanswered request counts as dead with its process. */
const DEAD_AFTER_MINUTES = 2;

/**
 * Answers a repeated request with the first one's answer. Only answers that changed something are kept: after a failure
 * the same key may be used again. A job is written down with its key when it starts, so a request whose process died
 * before it answered is answered with the job that it started.
 * @throws AppError `idempotency_mismatch` for another body, `idempotency_in_flight` while the first is at work
 */
export async function once(
  id: IdempotencyId,
  body: unknown,
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const bodyHash = sha256(canonicalJson(body ?? null));
  const claimed = { id, claim: newId("try") };
  let started: string[] = [];
  if (!(await insertRecord(id, bodyHash, claimed.claim))) {
    const known = await findRecord(id);
    if (known && known.bodyHash !== bodyHash) throw mismatch();
    if (known?.status === "done")
      return { status: known.responseStatus ?? 200, body: known.responseBody, replayed: true };
    const dead = new Date(Date.now() - DEAD_AFTER_MINUTES * 60_000);
    if (!known || !(await takeOverRecord(claimed, dead))) throw inFlight();
    // Read again: the first try may have started its job until the moment in which it lost its record.
    started = (await findRecord(id))?.jobs ?? [];
  }
  try {
    const answer = await inKeyedRequest(claimed, started, work);
    if (answer.status < 400) await finishRecord(claimed, answer.status, answer.body);
    else await deleteRecord(claimed);
    return { ...answer, replayed: started.length > 0 };
  } catch (error) {
    await deleteRecord(claimed);
    throw error;
  }
}

function mismatch(): AppError {
  return new AppError({
    code: "idempotency_mismatch",
    message: say("accounts.idempotency_key_used_before_another"),
    remedy: say("accounts.use_new_key_new_request"),
    field: "Idempotency-Key",
  });
}
