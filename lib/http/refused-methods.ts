import type { Server, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";

/** Surface that an address belongs to, and the methods that its routes of this path take. */
async function routesAt(path: string) {
  // Described by the contracts, which are only loaded when somebody needs them.
  const { SURFACES } = await import("./openapi/surfaces");
  const surface = SURFACES.find(({ dialect }) => path.startsWith(`${dialect.base}/`));
  if (!surface) return undefined;
  const { dialect, contracts } = surface;
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}/?$`).test(path);
  const methods = contracts.filter((one) => fits(dialect.base + one.path)).map(({ method }) => method);
  return { dialect, methods: [...new Set(methods)] };
}

async function explain(method: string, path: string, response: ServerResponse): Promise<string | undefined> {
  const found = await routesAt(path);
  if (!found) return undefined;
  const requestId = newId("req");
  const error = new AppError({
    code: "method_not_allowed",
    message: `${method} is not a method of ${path}.`,
    remedy: `Use ${found.methods.join(" or ")}.`,
    details: { allowed: found.methods },
  });
  const { status, body } = found.dialect.renderError(error, requestId);
  response.statusCode = status;
  response.setHeader("allow", found.methods.join(", "));
  response.setHeader("content-type", "application/json");
  response.setHeader("x-request-id", requestId);
  return JSON.stringify(body);
}

/**
 * Next answers a method that a route does not have with an empty 405: below the API's surfaces the answer becomes the
 * surface's own error, with the methods that there are. To be called before the server's own listener takes requests.
 */
export function explainRefusedMethods(server: Server): void {
  server.prependListener("request", (request, response) => {
    const { end } = response;
    response.end = function (this: ServerResponse, ...args: unknown[]) {
      const finish = (...given: unknown[]) => Reflect.apply(end, response, given) as ServerResponse;
      if (response.statusCode !== 405 || response.headersSent || args[0]) return finish(...args);
      response.end = end;
      const { method = "", url = "/" } = request;
      const path = url.split("?")[0] ?? "/";
      explain(method, path, response).then(
        (body) => finish(...(body === undefined ? args : [body])),
        () => finish(...args),
      );
      return response;
    } as typeof end;
  });
}
