import type { Server } from "node:http";

/** Scheme and host of a request's target in absolute form (RFC 9112, 3.2.2), as it is sent to proxies. */
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * A path whose percent signs all begin escapes that can be read; those that do not are taken as they stand. A host that the
 * target names counts for nothing: taken along, it would be where Next leads the client.
 */
export function readablePath(target: string): string {
  const url = target.replace(ORIGIN, "").replace(/^(?=\?|$)/, "/");
  const [path = "", ...query] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}

/**
 * Next answers 500 to a path that cannot be decoded. It is the client's slip: the path is made readable, and then names
 * nothing. To be called before the server's own listener takes requests.
 */
export function readStrayEscapes(server: Server): void {
  server.prependListener("request", (request) => {
    if (request.url) request.url = readablePath(request.url);
  });
}
