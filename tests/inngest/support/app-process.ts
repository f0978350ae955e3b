import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { handler } from "@/inngest/serve";

/** A machine that an Inngest server calls: serves the workflow functions and says at which port. */
async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === "string") headers.set(name, value);
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? "POST",
    headers,
    body: Buffer.concat(parts),
  });
}

const server = createServer(async (incoming, outgoing) => {
  const response = await handler(await requestOf(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
});
process.on("disconnect", () => process.exit(0));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
