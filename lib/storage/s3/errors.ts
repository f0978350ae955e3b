import { AppError, messageOf, notFound } from "@/lib/core/errors";
import { textOf } from "./xml";

/** What to do about an S3 error code. */
const REMEDIES: Record<string, string> = {
  InvalidAccessKeyId: "Check S3_ACCESS_KEY_ID.",
  SignatureDoesNotMatch: "Check S3_SECRET_ACCESS_KEY and S3_REGION.",
  AuthorizationHeaderMalformed: "Check S3_REGION: it must be the bucket's.",
  AccessDenied: "Allow the access key to read, write, list and delete in the bucket.",
  NoSuchBucket: "Create the bucket, or correct S3_BUCKET.",
  PermanentRedirect: "Check S3_REGION: it must be the bucket's.",
  RequestTimeTooSkewed: "Set this machine's clock.",
};
const FULL = /^(QuotaExceeded|XMinioStorageFull|InsufficientStorage|InsufficientCapacity)/;

/** The server's refusal as an error of ours; its code and sentence are kept. */
export function refusal(status: number, body: string, key: string | undefined): AppError {
  const code = textOf(body, "Code") ?? "";
  const said = textOf(body, "Message") ?? `status ${status}`;
  if (status === 404 && key !== undefined && code !== "NoSuchBucket") return notFound("File", key);
  const details = { status, code, body: body.slice(0, 1000) };
  if (FULL.test(code) || status === 507) {
    return new AppError({
      code: "storage_full",
      message: `The S3 storage is full: ${said}`,
      remedy: "Free space in the bucket or raise its limit, then start the work again.",
      details,
    });
  }
  return new AppError({
    code: "engine_unavailable",
    message: `The S3 storage refused${code ? ` (${code})` : ""}: ${said}`,
    remedy: REMEDIES[code] ?? "Check the S3_… variables and the storage's own log.",
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
    message: `The S3 storage did not answer (${typeof code === "string" ? code : messageOf(cause)}).`,
    remedy: "Check S3_ENDPOINT and that the storage is up.",
    retryable: true,
    cause: error,
  });
}

/** An answer that no storage would give. */
export function notAnApi(): AppError {
  return new AppError({
    code: "engine_unavailable",
    message: "The S3 storage does not answer as its API describes.",
    remedy: "Check that S3_ENDPOINT is the address of an S3 API.",
  });
}
