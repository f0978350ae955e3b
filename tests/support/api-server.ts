import http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { SURFACES } from "@/lib/http/openapi/surfaces";
import { routeFiles } from "./api-routes";

type Handler = Awaited<ReturnType<typeof routeFiles>> extends Map<string, infer H> ? H : never;
interface Mounted {
  method: string;
  pattern: RegExp;
  names: string[];
  handler: Handler;
}

/** The route handlers that programs call behind a plain web server, as clients meet them. */
export class ApiServer {
  private mounted: Mounted[] = [];
  /** Answers instead of the next routes, in order: for what a healthy server does not do. */
  readonly failures: { status: number; headers?: Record<string, string> }[] = [];
  /** Every request that came, also those answered by `failures`. */
  readonly requests: { method: string; path: string; headers: http.IncomingHttpHeaders }[] = [];
  private readonly server = http.createServer((request, response) => {
    this.answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });

  /** Adds a handler beside the route files' own. */
  mount(method: string, path: string, handler: Handler): void {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`);
    this.mounted.push({ method, pattern, names, handler });
  }

  /** Starts on a free port; answers the address. */
  async start(): Promise<string> {
    // An address without parameters comes before one that would take it for a parameter.
    const surfaces = SURFACES.filter(({ dialect }) => dialect.id !== "ui");
    const files = [...(await routeFiles(surfaces))].sort(
      ([a], [b]) => Number(a.includes("{")) - Number(b.includes("{")),
    );
    for (const [name, handler] of files) {
      const [method = "", path = ""] = name.split(" ");
      this.mount(method, path, handler);
    }
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", "http://localhost:3000");
    const { method = "GET", headers } = incoming;
    this.requests.push({ method, path: url.pathname, headers });
    const failure = this.failures.shift();
    if (failure) {
      incoming.resume();
      outgoing.writeHead(failure.status, failure.headers).end();
      return;
    }
    const found = this.mounted.find((one) => one.method === method && one.pattern.test(url.pathname));
    if (!found) {
      outgoing.writeHead(404).end();
      return;
    }
    const values = (found.pattern.exec(url.pathname) ?? []).slice(1);
    const params = Object.fromEntries(
      found.names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]),
    );
    const hasBody = method !== "GET" && method !== "HEAD";
    const request = new Request(url, {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
    } as RequestInit);
    const response = await found.handler(request, { params: Promise.resolve(params) });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) Readable.fromWeb(response.body as WebStream).pipe(outgoing);
    else outgoing.end();
  }
}
