import type { Server, ServerResponse } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Surface } from "./openapi/surfaces";
import { PROTOCOL_METHODS } from "./protocol-methods";

/**
 * Surface that an address belongs to, and the methods that its routes of this path take. What speaks a protocol of its own
 * answers as the studio does.
 */
function routesAt(surfaces: readonly Surface[], path: string) {
  const protocol = PROTOCOL_METHODS.find((one) => one.path.test(path));
  const studio = surfaces.find(({ dialect }) => dialect.id === "ui");
  if (protocol && studio) return { dialect: studio.dialect, methods: protocol.methods };
  const surface = surfaces.find(({ dialect }) => path.startsWith(`${dialect.base}/`));
  if (!surface) return undefined;
  const { dialect, contracts } = surface;
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}/?$`).test(path);
  const methods = contracts.filter((one) => fits(dialect.base + one.path)).map(({ method }) => method);
  return { dialect, methods: [...new Set(methods)] };
}

/** Methods as the header Allow lists them: whatever can be read may also be asked for its headers alone. */
const allowOf = (methods: readonly string[]): string =>
  methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");

/** Sets an answer's headers and gives its body; nothing for addresses that are no API's. */
function explain(surfaces: readonly Surface[], method: string, url: string, response: ServerResponse) {
  const path = url.split("?")[0] ?? "/";
  const found = routesAt(surfaces, path);
  if (!found) return undefined;
  const requestId = newId("req");
  const error = new AppError({
    code: "method_not_allowed",
    message: say("http.not_method", { method, path }),
    remedy: say("http.use", { methods: list(found.methods, "or") }),
    details: { allowed: found.methods },
  });
  const { status, body } = found.dialect.renderError(error, requestId);
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader("allow", allowOf(found.methods));
  response.setHeader("content-type", "application/json");
  response.setHeader("content-length", Buffer.byteLength(text));
  response.setHeader("x-request-id", requestId);
  return text;
}

/**
 * Next answers a method that a route does not have with an empty 405: below the API's surfaces the answer becomes the
 * surface's own error, with the methods that there are. To be called before the server's own listener takes requests.
 */
export function explainRefusedMethods(server: Server): void {
  let surfaces: readonly Surface[] = [];
  // The contracts describe which methods there are. Nobody has to wait for them to be loaded.
  void import("./openapi/surfaces").then((loaded) => {
    surfaces = loaded.SURFACES;
  });
  server.prependListener("request", (request, response) => {
    const { end, writeHead } = response;
    let text: string | undefined;
    const look = () => {
      if (response.statusCode !== 405 || response.headersSent || response.hasHeader("content-type")) return;
      text = explain(surfaces, request.method ?? "", request.url ?? "/", response);
    };
    // What compresses answers sends the headers before it comes to the end.
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      look();
      return Reflect.apply(writeHead, response, args) as ServerResponse;
    } as typeof writeHead;
    response.end = function (this: ServerResponse, ...args: unknown[]) {
      if (!args[0]) look();
      return Reflect.apply(end, response, text !== undefined && !args[0] ? [text] : args) as ServerResponse;
    } as typeof end;
  });
}
