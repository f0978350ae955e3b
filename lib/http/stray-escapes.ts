import type { Server } from "node:http";

/** A path whose percent signs all begin escapes that can be read; those that do not are taken as they stand. */
export function readablePath(url: string): string {
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
