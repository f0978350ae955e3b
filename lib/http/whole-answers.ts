import type { Server } from "node:http";

/**
 * Sends the head of an answer together with the first of its body. Next flushes the head by itself before it writes, which
 * costs a packet and a call of the system for each answer; a head whose body does not follow at once still goes out alone.
 * To be called before the server's own listener takes requests.
 */
export function sendHeadWithBody(server: Server): void {
  server.prependListener("request", (_, response) => {
    const { flushHeaders } = response;
    response.flushHeaders = () => {
      setImmediate(() => {
        if (!response.headersSent && !response.destroyed) flushHeaders.call(response);
      });
    };
  });
}
