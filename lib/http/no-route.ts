import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Dialect } from "./dialect";

/** Answers addresses below a surface that name no route, in the surface's own words instead of a page. */
export function noRoute(dialect: Dialect): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = newId("req");
    const error = new AppError({
      code: "not_found",
      message: `There is no route ${request.method} ${new URL(request.url).pathname}.`,
      remedy: "See /api/openapi.json for the routes there are.",
    });
    const { status, body } = dialect.renderError(error, requestId);
    return Response.json(body, { status, headers: { "x-request-id": requestId } });
  };
}
