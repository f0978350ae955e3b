import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { authenticateBearer } from "@/lib/services/tokens";
import { bearerToken } from "../../bearer";
import type { Dialect } from "../../dialect";
import { assertSameSite } from "../../same-site";
import { actorOfCookie } from "../../session-cookie";
import { uiDialect } from "../ui/dialect";

/** The production floor: for the studio's own pages with their session, and for programs with a key or an access token. */
export const marketingDialect: Dialect = {
  id: "marketing",
  base: "/marketing/api",
  title: "Production API",
  authenticate: async (request) => {
    const token = bearerToken(request);
    if (!token) {
      assertSameSite(request);
      return actorOfCookie(request.headers.get("cookie"));
    }
    const actor = await authenticateBearer(token);
    if (actor) return actor;
    throw new AppError({
      code: "unauthenticated",
      message: say("http.token_invalid_has_expired"),
      remedy: say("http.creative_send_key"),
    });
  },
  limit: { points: 1200, seconds: 60 },
  renderError: uiDialect.renderError,
};
