import type { IncomingMessage, ServerResponse } from "node:http";

/** Methods that some route of the APIs takes. */
const OF_APIS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Where routes lie that take more than reading; the production floor's forms are led there before this is asked. */
const BELOW_APIS = /^\/(?:api|marketing\/(?:api|forms)|watch\/[^/]+\/unlock)(?:[/?]|$)/;
/** Pages and files are only read. */
const OF_PAGES = new Set(["GET", "HEAD", "OPTIONS"]);

/** Milliseconds that what a refused request still sends is thrown away, so that its sender reads the answer. */
const LINGER = 2_000;

/** Ends an exchange whose request may still be coming: its sender is heard out for a moment, then cut. */
export function hearOut(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.destroy(), LINGER);
  cut.unref();
  request.once("close", () => clearTimeout(cut));
}

/** `OPTIONS *` asks about the server as a whole (RFC 9110, 9.3.7); nothing else does. */
function answerForServer(method: string, response: ServerResponse): true {
  response.statusCode = method === "OPTIONS" ? 204 : 400;
  response.setHeader("allow", [...OF_APIS].join(", "));
  response.end();
  return true;
}

/**
 * Answers 405 to methods that nothing here has (TRACE …) and to bodies sent to pages, before anything is read; false for every
 * other request. Below the API's surfaces the answer gets the surface's own words on its way (explainRefusedMethods).
 */
export function refuseRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "/" } = request;
  if (url === "*") return answerForServer(method, response);
  const allowed = BELOW_APIS.test(url) ? OF_APIS : OF_PAGES;
  if (allowed.has(method)) return false;
  response.statusCode = 405;
  response.setHeader("allow", [...allowed].join(", "));
  // Not "connection: close": Node would end the socket with the answer, and what is unread makes that a reset that loses it.
  response.end();
  hearOut(request);
  return true;
}
