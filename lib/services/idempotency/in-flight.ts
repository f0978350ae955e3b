import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Seconds after which a request that is being answered may be sent again. */
const RETRY_SECONDS = 1;

/** What a request is told whose key another one is being answered for. */
export function inFlight(): AppError {
  return new AppError({
    code: "idempotency_in_flight",
    message: say("accounts.first_request_idempotency_key_still"),
    remedy: say("accounts.wait_moment_send_again"),
    field: "Idempotency-Key",
    details: { retryAfter: RETRY_SECONDS },
    retryable: true,
  });
}
