import type { AppError, ErrorCode } from "@/lib/core/errors";
import { actorOfBearer } from "../../bearer";
import type { Dialect } from "../../dialect";

interface Detail {
  code: string;
  message: string;
  field?: string;
}

/** Status and title of each kind of failure, as the public document writes them. */
const ANSWERS: Record<ErrorCode, { status: number; error: string; code: string }> = {
  bad_request: { status: 400, error: "Validation failed", code: "INVALID_REQUEST" },
  validation: { status: 400, error: "Validation failed", code: "INVALID_REQUEST" },
  unauthenticated: { status: 401, error: "Invalid API key", code: "INVALID_API_KEY" },
  forbidden: { status: 403, error: "Forbidden", code: "FORBIDDEN" },
  not_found: { status: 404, error: "Not found", code: "NOT_FOUND" },
  method_not_allowed: { status: 405, error: "Method not allowed", code: "METHOD_NOT_ALLOWED" },
  conflict: { status: 409, error: "Conflict", code: "CONFLICT" },
  idempotency_mismatch: { status: 422, error: "Idempotency key reused", code: "IDEMPOTENCY_KEY_REUSED" },
  idempotency_in_flight: { status: 409, error: "Request in progress", code: "REQUEST_IN_PROGRESS" },
  insufficient_credits: { status: 402, error: "Insufficient credits", code: "INSUFFICIENT_CREDITS" },
  rate_limited: { status: 429, error: "Rate limit exceeded", code: "RATE_LIMIT_EXCEEDED" },
  payload_too_large: { status: 413, error: "Payload too large", code: "PAYLOAD_TOO_LARGE" },
  unsupported_media: { status: 415, error: "Unsupported media", code: "UNSUPPORTED_MEDIA" },
  provider_unavailable: { status: 503, error: "Service unavailable", code: "PROVIDER_UNAVAILABLE" },
  provider_failed: { status: 502, error: "Provider failed", code: "PROVIDER_FAILED" },
  provider_refused: { status: 422, error: "Provider refused", code: "PROVIDER_REFUSED" },
  engine_unavailable: { status: 503, error: "Service unavailable", code: "SERVICE_UNAVAILABLE" },
  cloning_unavailable: { status: 503, error: "Service unavailable", code: "CLONING_UNAVAILABLE" },
  storage_full: { status: 503, error: "Service unavailable", code: "STORAGE_FULL" },
  cancelled: { status: 409, error: "Conflict", code: "CANCELLED" },
  internal: { status: 500, error: "Internal server error", code: "INTERNAL_ERROR" },
};

/** Field names of the core as this surface calls them. */
const FIELDS: Record<string, string> = { filmId: "video_id", voiceId: "voice_id", avatarId: "avatar_id" };

function detailsOf(error: AppError, fallback: string): Detail[] {
  if (error.code === "not_found" && typeof error.details.entity === "string") {
    return [{ code: `${error.details.entity.toUpperCase().replaceAll(" ", "_")}_NOT_FOUND`, message: error.message }];
  }
  if (error.code !== "validation" || error.issues.length === 0) {
    return [{ code: fallback, message: error.message, ...(error.field ? { field: error.field } : {}) }];
  }
  // What concerns the whole request comes before what concerns one field, as in the document.
  const whole = error.issues.filter((issue) => issue.constraint === "missing_content");
  return [...whole, ...error.issues.filter((issue) => !whole.includes(issue))].map((issue) => {
    if (issue.constraint === "missing_content") return { code: "MISSING_CONTENT", message: issue.message };
    const field = FIELDS[issue.field] ?? issue.field;
    const name = field.split(".")[0]?.toUpperCase() || "REQUEST";
    return {
      code: `${issue.constraint === "required" ? "MISSING" : "INVALID"}_${name}`,
      message: issue.message,
      ...(field ? { field } : {}),
    };
  });
}

function titleOf(error: AppError, title: string): string {
  return error.code === "not_found" && typeof error.details.entity === "string"
    ? `${error.details.entity} not found`
    : title;
}

/** The public generation API: API keys or access tokens, `{data}` answers, `{error, details}` errors. */
export const publicDialect: Dialect = {
  id: "public",
  base: "/api/public/v1",
  title: "Public generation API",
  authenticate: actorOfBearer,
  limit: { points: 100, seconds: 60 },
  renderError: (error) => {
    const { status, error: title, code } = ANSWERS[error.code];
    return { status, body: { error: titleOf(error, title), details: detailsOf(error, code) } };
  },
};
