import { createServer } from "node:http";
import next from "next";

const server = createServer();
const port = Number(process.env.PORT);
const app = next({ dev: false, dir: import.meta.dirname, hostname: "127.0.0.1", port, httpServer: server });
await app.prepare();
server.on("request", app.getRequestHandler());
server.listen(port, "127.0.0.1", () => process.send?.({ type: "ready" }));
process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
