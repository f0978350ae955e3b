import type { ErrorCode } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Dialect } from "../../dialect";
import { HTTP_STATUS } from "../../http-status";
import { assertSameSite } from "../../same-site";
import { actorOfCookie } from "../../session-cookie";
import { conflictSchema, type UiErrorBody } from "./common";

/** The answer's status for each way a verb may fail. */
const STATUS: Record<ErrorCode, number> = { ...HTTP_STATUS, provider_unavailable: 422, storage_full: 507 };

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
