import type { Server } from "node:http";

const ALL = /^\/marketing(?=[/?]|$)/;
/** Pages that take a form, too: what is sent to them goes to a route of its own, for a page's file answers GET alone. */
const FORMS = /^\/marketing\/(quick|job\/create|job\/[^/]+\/(?:configure|generate))$/;

/**
 * Where a request of the production floor is answered. Its documented addresses end in a slash, which Next would take off with a
 * redirect: it is taken off here, so that no request is sent twice and none is lost on the way.
 */
export function marketingTarget(method: string, target: string): string {
  if (!ALL.test(target)) return target;
  const [address = "", ...query] = target.split("?");
  const path = address.replace(/(?<=.)\/+$/, "");
  const place = method === "POST" ? path.replace(FORMS, "/marketing/forms/$1") : path;
  return [place, ...query].join("?");
}

/** Answers the production floor's documented addresses. To be called before the server's own listener takes requests. */
export function answerMarketing(server: Server): void {
  server.prependListener("request", (request) => {
    if (request.url) request.url = marketingTarget(request.method ?? "GET", request.url);
  });
}
