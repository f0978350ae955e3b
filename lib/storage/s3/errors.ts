import { AppError, messageOf, notFound } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { textOf } from "./xml";

/** What to do about an S3 error code. */
const REMEDIES: Record<string, Message | undefined> = {
  InvalidAccessKeyId: say("storage.check_s3_access_key_id"),
  SignatureDoesNotMatch: say("storage.check_s3_secret_access_key"),
  AuthorizationHeaderMalformed: say("storage.check_s3_region"),
  AccessDenied: say("storage.allow_access_key_read"),
  NoSuchBucket: say("storage.create_bucket"),
  PermanentRedirect: say("storage.check_s3_region"),
  RequestTimeTooSkewed: say("storage.set_machine_clock"),
};
const FULL = /^(QuotaExceeded|XMinioStorageFull|InsufficientStorage|InsufficientCapacity)/;

/** The server's refusal as an error of ours; its code and sentence are kept. */
export function refusal(status: number, body: string, key: string | undefined): AppError {
  const code = textOf(body, "Code") ?? "";
  const why = textOf(body, "Message") ?? say("storage.s3_status", { status });
  if (status === 404 && key !== undefined && code !== "NoSuchBucket") return notFound("File", key);
  const details = { status, code, body: body.slice(0, 1000) };
  if (FULL.test(code) || status === 507) {
    return new AppError({
      code: "storage_full",
      message: say("storage.s3_full", { why }),
      remedy: say("storage.free_space_bucket_raise_limit"),
      details,
    });
  }
  return new AppError({
    code: "engine_unavailable",
    message: code ? say("storage.s3_refused_code", { code, why }) : say("storage.s3_refused", { why }),
    remedy: REMEDIES[code] ?? say("storage.check_s3_variables_own_log"),
    retryable: status >= 500 || status === 429,
    details,
  });
}

/** An error of the connection. The message names no address: the health page shows it to anybody. */
export function unreachable(error: unknown): AppError {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  return new AppError({
    code: "engine_unavailable",
    message: say("storage.s3_did_not_answer", { code: typeof code === "string" ? code : messageOf(cause) }),
    remedy: say("storage.check_s3_endpoint_up"),
    retryable: true,
    cause: error,
  });
}

/** An answer that no storage would give. */
export function notAnApi(): AppError {
  return new AppError({
    code: "engine_unavailable",
    message: say("storage.s3_does_not_answer_as"),
    remedy: say("storage.check_s3_endpoint_address_s3"),
  });
}
