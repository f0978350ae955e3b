import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { attachSocket } from "@/lib/http/socket";

/** A web process for the live tests: `tsx socket-process.ts [heartbeat and patience in ms]`, with DATABASE_URL in the environment. */
const heartbeatMs = Number(process.argv[2] ?? 30_000);
const server = createServer();
const live = attachSocket(server, { heartbeatMs, flushMs: Number(process.argv[3] ?? 15_000) });
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("SIGTERM", () => {
  void live.close().then(() => {
    server.close();
    setTimeout(() => process.exit(0), 200);
  });
});
// A test that failed half-way does not stop its servers: they would keep the whole run waiting.
process.on("disconnect", () => process.exit(1));
