import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { baseUrl, env } from "@/lib/core/env";

/** Header in which a page is told the nonce of its scripts. */
export const NONCE_HEADER = "x-nonce";

/** Header in which a page is told its own address, without the host. */
export const PATH_HEADER = "x-page-path";

/** Seconds that a browser remembers to come by https only: a year. */
const HSTS_SECONDS = 31_536_000;
/** Devices and rights that no page here asks for. */
const PERMISSIONS = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "midi", "display-capture"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** What answers that are no pages may do when a browser is led to them: be shown, and nothing else. */
const INERT =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Players for other sites: their answer says by itself which ones may show them. */
const FRAMED = /^\/watch\/[^/]+\/embed(?:\?|$)/;
const NO_PAGE = /^\/(?:api|media|_next)\//;
/** Answers with tokens, or about who is signed in, that nothing on the way may keep. */
const SECRET = /^\/api\/(?:auth|v1\/auth|ui\/(?:keys|sessions|members|password-reset|invitations|sign-up|me))\b/;

/**
 * What a page may load (CSP): scripts with this answer's nonce and what those load; pictures, sound and calls from here.
 * Styles are written inline by the components and by the film's player.
 */
export function pagePolicy(nonce: string): string {
  const own = new URL(baseUrl()).origin;
  // Where files go with the vendor's cloud (docs/assets.md).
  const uploads = env().UPLOADTHING_TOKEN ? " https://*.ingest.uploadthing.com" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${own}`,
    `media-src 'self' data: blob: ${own}`,
    "font-src 'self' data:",
    `connect-src 'self' data: blob: ${own}${uploads}`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sets headers on an answer's way out, where its route has not said something of its own. */
function setUnlessSaid(response: ServerResponse, headers: Record<string, string>): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (!response.headersSent)
      for (const [name, value] of Object.entries(headers))
        if (!response.hasHeader(name)) response.setHeader(name, value);
    return Reflect.apply(writeHead, response, args) as ServerResponse;
  } as typeof writeHead;
}

function protect(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "/";
  const headers: Record<string, string> = {
    "x-content-type-options": "nosniff",
    ...(FRAMED.test(path) ? {} : { "x-frame-options": "DENY" }),
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": PERMISSIONS,
    "content-security-policy": INERT,
    ...(baseUrl().startsWith("https:") ? { "strict-transport-security": `max-age=${HSTS_SECONDS}` } : {}),
    ...(SECRET.test(path) ? { "cache-control": "no-store" } : {}),
  };
  // What a client writes there itself counts for nothing.
  delete request.headers[NONCE_HEADER];
  delete request.headers[PATH_HEADER];
  delete request.headers["content-security-policy"];
  delete request.headers["content-security-policy-report-only"];
  if (!NO_PAGE.test(path)) {
    const nonce = randomBytes(16).toString("base64");
    const policy = pagePolicy(nonce);
    // Next reads the nonce of its own scripts from the request's policy.
    request.headers["content-security-policy"] = policy;
    request.headers[NONCE_HEADER] = nonce;
    request.headers[PATH_HEADER] = path;
    headers["content-security-policy"] = policy;
  }
  setUnlessSaid(response, headers);
}

/** Tells browsers what the studio's answers may do. To be called before the server's own listener takes requests. */
export function protectAnswers(server: Server): void {
  server.prependListener("request", protect);
}
