import { AppError } from "@/lib/core/errors";
import { canonicalJson } from "@/lib/core/hash";
import { sha256 } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { deleteRecord, findRecord, finishRecord, type IdempotencyId, insertRecord, takeOverRecord } from "./repo";

export { pruneRecords } from "./repo";

export interface Answer {
  status: number;
  body: unknown;
}

/** Seconds after which a request that is being answered may be sent again. */
const RETRY_SECONDS = 1;
/** Minutes after which an unanswered request counts as dead with its process. */
const DEAD_AFTER_MINUTES = 2;

/**
 * Answers a repeated request with the first one's answer. Only answers that changed something are kept: after a failure
 * the same key may be used again.
 * @throws AppError `idempotency_mismatch` for another body, `idempotency_in_flight` while the first is at work
 */
export async function once(
  id: IdempotencyId,
  body: unknown,
  work: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const bodyHash = sha256(canonicalJson(body ?? null));
  if (!(await insertRecord(id, bodyHash))) {
    const known = await findRecord(id);
    if (known && known.bodyHash !== bodyHash) throw mismatch();
    if (known?.status === "done")
      return { status: known.responseStatus ?? 200, body: known.responseBody, replayed: true };
    const dead = new Date(Date.now() - DEAD_AFTER_MINUTES * 60_000);
    if (!known || !(await takeOverRecord(id, dead))) throw inFlight();
  }
  try {
    const answer = await work();
    if (answer.status < 400) await finishRecord(id, answer.status, answer.body);
    else await deleteRecord(id);
    return { ...answer, replayed: false };
  } catch (error) {
    await deleteRecord(id);
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

function inFlight(): AppError {
  return new AppError({
    code: "idempotency_in_flight",
    message: say("accounts.first_request_idempotency_key_still"),
    remedy: say("accounts.wait_moment_send_again"),
    field: "Idempotency-Key",
    details: { retryAfter: RETRY_SECONDS },
    retryable: true,
  });
}
