import type { Actor } from "@/lib/core/actor";
import { env } from "@/lib/core/env";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { ownerActor } from "@/lib/services/accounts";
import { authenticateBearer } from "@/lib/services/tokens";
import { bearerToken } from "../../bearer";
import type { Dialect } from "../../dialect";
import { HTTP_STATUS } from "../../http-status";
import { isNear } from "../../near";
import { assertSameSite } from "../../same-site";
import { actorOfCookie } from "../../session-cookie";

/** What a caller without credentials may do in the owner's name: what the document's calls need. */
const NEAR_SCOPES = ["read", "generate"];

/**
 * An API key or access token, or the session of the studio's own pages. The document's calls carry neither: programs of this
 * machine are taken for the owner's, as FRAMEWRIGHT_STUDIO_API allows.
 */
async function authenticate(request: Request): Promise<Actor> {
  const token = bearerToken(request);
  const known = token ? await authenticateBearer(token) : await actorOfCookie(request.headers.get("cookie"));
  if (known) {
    if (!token) assertSameSite(request);
    return known;
  }
  const { FRAMEWRIGHT_STUDIO_API: mode } = env();
  if (!token && (mode === "open" || (mode === "local" && isNear(request)))) {
    return { ...(await ownerActor()), scopes: NEAR_SCOPES };
  }
  throw new AppError({
    code: "unauthenticated",
    message: token ? say("http.token_invalid_has_expired") : say("http.creative_key_required"),
    remedy: say("http.creative_send_key"),
  });
}

/** Errors that the document shows as one sentence alone. */
const WITHOUT_REMEDY = new Set<ErrorCode>(["internal", "insufficient_credits"]);

function detailOf({ code, message, remedy }: AppError): string {
  return remedy && !WITHOUT_REMEDY.has(code) ? `${message} ${remedy}` : message;
}

/** The creative studio API: single pictures, clips and presentations, `{status, detail}`. */
export const studioDialect: Dialect = {
  id: "studio",
  base: "/api/studio",
  title: "Creative studio API",
  authenticate,
  limit: { points: 600, seconds: 60 },
  renderError: (error) => {
    const status = HTTP_STATUS[error.code];
    return { status, body: { status, detail: detailOf(error) } };
  },
};
