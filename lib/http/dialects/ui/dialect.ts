import type { ErrorCode } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Dialect } from "../../dialect";
import { assertSameSite } from "../../same-site";
import { actorOfCookie } from "../../session-cookie";
import { conflictSchema, type UiErrorBody } from "./common";

/** The answer's status for each way a verb may fail. */
const STATUS: Record<ErrorCode, number> = {
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
  provider_unavailable: 422,
  provider_failed: 502,
  provider_refused: 422,
  engine_unavailable: 503,
  cloning_unavailable: 503,
  storage_full: 507,
  cancelled: 409,
  internal: 500,
};

/** What the studio's own pages call: the session's cookie, plain JSON, `{error}` with message and remedy. */
export const uiDialect: Dialect = {
  id: "ui",
  base: "/api/ui",
  title: "Studio",
  authenticate: async (request) => {
    assertSameSite(request);
    return actorOfCookie(request.headers.get("cookie"));
  },
  // A page of forty cards with pictures and clips asks for all of them at once, and players ask for ranges.
  limit: { points: 3000, seconds: 60 },
  renderError: (error, requestId) => {
    const { code, remedy, field, issues, details } = error;
    const said = code === "unauthenticated" ? { ...error.said, message: say("http.sign_in_first") } : error.said;
    const body: { error: UiErrorBody } = {
      error: {
        code,
        message: said.message.text,
        remedy,
        said,
        field,
        issues: issues.map(({ field: at, message, said: why }) => ({ field: at, message, said: why })),
        ...(details.conflict ? { conflict: conflictSchema.parse(details.conflict) } : {}),
        requestId,
      },
    };
    return { status: STATUS[code], body };
  },
};
