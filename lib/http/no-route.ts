import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import type { Dialect } from "./dialect";

/** Answers addresses below a surface that name no route, in the surface's own words instead of a page. */
export function noRoute(dialect: Dialect): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = newId("req");
    const error = new AppError({
      code: "not_found",
      message: say("http.there_no_route", { method: request.method, path: new URL(request.url).pathname }),
      remedy: say("http.see_api_openapi"),
    });
    const { status, body } = dialect.renderError(error, requestId);
    return Response.json(body, { status, headers: { "x-request-id": requestId } });
  };
}
