import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import { acceptedLanguage } from "./accept-language";
import type { Dialect } from "./dialect";
import { jsonAnswer } from "./json-answer";
import { outageOf } from "./outage";

/** A failed request's answer, in the dialect's words. `headers` are what is known of it so far. */
export function failure(
  dialect: Dialect,
  error: unknown,
  requestId: string,
  headers: Headers,
  request: Request,
): Response {
  const known = isAppError(error) ? error : (outageOf(error) ?? unexpected(error, requestId));
  const { retryAfter } = known.details;
  if (typeof retryAfter === "number") headers.set("retry-after", String(retryAfter));
  const language = acceptedLanguage(request.headers.get("accept-language"));
  const { status, body } = dialect.renderError(known, requestId, language);
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return jsonAnswer(body, status, headers);
}

/** What nobody foresaw goes to the log whole, and to the client as a request id only. */
function unexpected(error: unknown, requestId: string): AppError {
  logger.error("Unexpected failure in a request", {
    requestId,
    error: messageOf(error),
    stack: error instanceof Error ? error.stack : undefined,
  });
  return new AppError({
    code: "internal",
    message: say("http.something_went_wrong_our_side"),
    remedy: say("http.try_again", { requestId }),
    details: { requestId },
    cause: error,
  });
}
