import { createServer, type Server } from "node:http";
import next from "next";
import { env } from "@/lib/core/env";
import { cannotListen } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { setClientAddress } from "./client-address";
import { hearOut, refuseRequest } from "./refuse-request";

/** Connections still open this long (ms) after a stop was asked for are cut. */
const DRAIN = 3_000;

/** The studio's web server on PORT and HOST, listening. @throws AppError when the port cannot be had */
export async function startWeb(): Promise<Server> {
  const { PORT: port, HOST: hostname } = env();
  // The loader that runs our TypeScript has Node keep the source map of everything that is loaded: hundreds of megabytes for
  // what Next has bundled.
  process.setSourceMapsEnabled(false);
  const server = createServer();
  const app = next({ dev: false, dir: projectPath(), hostname, port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    if (refuseRequest(request, response)) return;
    setClientAddress(request, env().FRAMEWRIGHT_TRUSTED_PROXIES);
    // What was refused unread must not be waited for on this connection.
    response.once("finish", () => {
      if (response.statusCode === 413) hearOut(request);
    });
    void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error.code, port, hostname)));
    server.listen(port, hostname, resolve);
  });
  return server;
}

/** Stops listening and lets running answers finish; event streams, which never finish by themselves, are cut. */
export function closeWeb(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
