import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === "string") headers.set(name, value);
  const method = incoming.method ?? "POST";
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(parts);
  return new Request(`http://${incoming.headers.host}${incoming.url}`, { method, headers, body });
}

/** Serves workflow functions on this machine, as the studio's route does. */
export async function serveOverHttp(
  handler: (request: Request) => Promise<Response>,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const response = await handler(await requestOf(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
