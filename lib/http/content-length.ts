import type { Server } from "node:http";

/** Header in which an answer says its length to our server. Next takes Content-Length off whatever a route answers. */
export const LENGTH_HEADER = "x-body-length";

/**
 * Gives answers whose route knows their length (files) their Content-Length back, so that clients can show progress, notice
 * a broken transfer and ask for ranges. To be called before the server's own listener takes requests.
 */
export function restoreLengths(server: Server): void {
  server.prependListener("request", (_, response) => {
    const { writeHead } = response;
    // Every answer goes through writeHead, also those that never call it by themselves.
    response.writeHead = function (this: typeof response, ...args: Parameters<typeof writeHead>) {
      const length = response.getHeader(LENGTH_HEADER);
      if (length !== undefined) {
        response.removeHeader(LENGTH_HEADER);
        // A body that is compressed on its way has another length than the one that was told.
        if (!response.hasHeader("content-encoding")) response.setHeader("content-length", length);
      }
      return writeHead.apply(response, args);
    } as typeof writeHead;
  });
}
