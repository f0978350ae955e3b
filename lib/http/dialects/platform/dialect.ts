import type { Actor } from "@/lib/core/actor";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { authenticateBearer } from "@/lib/services/tokens";
import type { MessageLanguage } from "../../accept-language";
import { bearerToken } from "../../bearer";
import type { Dialect } from "../../dialect";
import { assertSameSite } from "../../same-site";
import { actorOfCookie } from "../../session-cookie";

/**
 * Status and code of each kind of failure. The document's table names 400 to 503; what it has no line for (credits,
 * sizes, media types) keeps the status that HTTP gives it.
 */
const ANSWERS: Record<ErrorCode, { status: number; code: string }> = {
  bad_request: { status: 400, code: "BAD_REQUEST" },
  validation: { status: 422, code: "VALIDATION_ERROR" },
  unauthenticated: { status: 401, code: "UNAUTHORIZED" },
  forbidden: { status: 403, code: "FORBIDDEN" },
  not_found: { status: 404, code: "NOT_FOUND" },
  method_not_allowed: { status: 405, code: "METHOD_NOT_ALLOWED" },
  conflict: { status: 409, code: "CONFLICT" },
  idempotency_mismatch: { status: 422, code: "IDEMPOTENCY_KEY_REUSED" },
  idempotency_in_flight: { status: 409, code: "REQUEST_IN_PROGRESS" },
  insufficient_credits: { status: 402, code: "INSUFFICIENT_CREDITS" },
  rate_limited: { status: 429, code: "RATE_LIMIT_EXCEEDED" },
  payload_too_large: { status: 413, code: "PAYLOAD_TOO_LARGE" },
  unsupported_media: { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" },
  provider_unavailable: { status: 503, code: "PROVIDER_UNAVAILABLE" },
  provider_failed: { status: 503, code: "PROVIDER_FAILED" },
  provider_refused: { status: 422, code: "PROVIDER_REFUSED" },
  engine_unavailable: { status: 503, code: "SERVICE_UNAVAILABLE" },
  cloning_unavailable: { status: 503, code: "CLONING_UNAVAILABLE" },
  storage_full: { status: 503, code: "STORAGE_FULL" },
  cancelled: { status: 409, code: "CANCELLED" },
  internal: { status: 500, code: "INTERNAL_SERVER_ERROR" },
};

/** Field names of the core as this surface calls them. */
const FIELDS: Record<string, string> = {
  "": "body",
  targetSeconds: "config.target_duration",
  language: "config.language",
  tone: "config.style",
  voiceId: "voice_id",
  webhookUrl: "webhook_url",
};

function detailsOf(error: AppError): Record<string, unknown> {
  const issues = error.issues.map(({ field, constraint }) => ({
    field: FIELDS[field] ?? field,
    constraint: constraint ?? "invalid",
  }));
  const field = error.field === undefined ? undefined : (FIELDS[error.field] ?? error.field);
  return {
    ...(field === undefined ? {} : { field, constraint: issues[0]?.constraint ?? "invalid" }),
    ...(issues.length > 1
      ? { errors: error.issues.map((issue, at) => ({ ...issues[at], message: issue.message })) }
      : {}),
    ...snakeCase(error.details),
    ...(error.remedy && error.code !== "internal" ? { remedy: error.remedy } : {}),
  };
}

/** Facts of an error under this surface's spelling. */
function snakeCase(facts: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(facts).map(([key, value]) => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(entries);
}

/** What is missing is said in the document's own words, which are French, to whoever does not ask for English. */
function messageOf(error: AppError, language: MessageLanguage = "fr"): string {
  const [first] = error.issues;
  if (error.code !== "validation" || !first?.field || first.constraint !== "required") return error.message;
  const field = FIELDS[first.field] ?? first.field;
  return language === "en" ? `The field '${field}' is required` : `Le champ '${field}' est requis`;
}

/** A bearer token or API key; for the studio's own pages the session's cookie, from the studio's own pages only. */
async function authenticate(request: Request): Promise<Actor> {
  const token = bearerToken(request);
  if (token) {
    const actor = await authenticateBearer(token);
    if (actor) return actor;
  } else {
    const actor = await actorOfCookie(request.headers.get("cookie"));
    if (actor) {
      assertSameSite(request);
      return actor;
    }
  }
  throw new AppError({
    code: "unauthenticated",
    message: token ? say("http.token_invalid_has_expired") : say("http.token_required"),
    remedy: say("http.sign_auth_login"),
  });
}

/** The platform API: JWT or API key, plain answers in snake_case, `{error: {code, message, details}}`. */
export const platformDialect: Dialect = {
  id: "platform",
  base: "/api/v1",
  title: "Platform API",
  authenticate,
  limit: { points: 1000, seconds: 60 },
  renderError: (error, _, language) => {
    const { status, code } = ANSWERS[error.code];
    return { status, body: { error: { code, message: messageOf(error, language), details: detailsOf(error) } } };
  },
};

/** Limits of the document's table beside the general one. Each is counted for one key or person. */
export const LIMITS = {
  projects: { bucket: "projects", points: 100, seconds: 60 },
  assets: { bucket: "assets", points: 20, seconds: 60 },
  render: { bucket: "render", points: 5, seconds: 60 },
  still: { bucket: "still", points: 40, seconds: 60 },
} as const;
