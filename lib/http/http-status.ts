import type { ErrorCode } from "@/lib/core/errors";

/** The status that HTTP has for each way a verb may fail; a dialect says where its document wants another. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  bad_request: 400,
  validation: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_mismatch: 422,
  idempotency_in_flight: 409,
  insufficient_credits: 402,
  rate_limited: 429,
  payload_too_large: 413,
  unsupported_media: 415,
  provider_unavailable: 503,
  provider_failed: 502,
  provider_refused: 422,
  engine_unavailable: 503,
  cloning_unavailable: 503,
  storage_full: 503,
  cancelled: 409,
  internal: 500,
};
