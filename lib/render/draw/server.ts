import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { AppError } from "@/lib/core/errors";
import { MIME_TYPES } from "@/lib/core/media-formats";
import { animationFrame } from "@/lib/media/animation";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ...Object.fromEntries((["png", "jpg", "jpeg", "webp", "gif"] as const).map((name) => [`.${name}`, MIME_TYPES[name]])),
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** Answers a request for a path below the token; false when it is not for this handler. */
export type RenderRoute = (name: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface RenderServer {
  /** Where the bundled composition is. */
  bundleUrl: string;
  /** Start of every other address; ends with a slash. */
  baseUrl: string;
  /** The timeline with every local asset's `src` replaced by an address that only this render knows. */
  resolve(timeline: Timeline): Timeline;
  /** Adds what answers addresses of its own; returns how to take it away again. */
  route(handler: RenderRoute): () => void;
  /** The first file of the film that was asked for and is not there: the browser only says that a picture is missing. */
  failure(): AppError | undefined;
  close(): Promise<void>;
}

function missingFile(file: string): AppError {
  return new AppError({
    code: "not_found",
    message: say("media.file_missing", { name: path.basename(file) }),
    remedy: say("media.bring_back"),
  });
}

/** @returns whether the file is there. */
async function sendFile(
  file: string,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) {
    response.writeHead(404).end();
    return false;
  }
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
  let start = 0;
  let end = info.size - 1;
  if (range && (range[1] || range[2])) {
    if (range[1]) {
      start = Number(range[1]);
      if (range[2]) end = Math.min(end, Number(range[2]));
    } else start = Math.max(0, info.size - Number(range[2]));
    if (start > end) {
      response.writeHead(416, { "content-range": `bytes */${info.size}` }).end();
      return true;
    }
  }
  response.writeHead(range ? 206 : 200, {
    "content-type": type,
    "content-length": end - start + 1,
    "accept-ranges": "bytes",
    "access-control-allow-origin": "*",
    "cache-control": "private, max-age=3600",
    ...(range ? { "content-range": `bytes ${start}-${end}/${info.size}` } : {}),
  });
  if (request.method === "HEAD" || info.size === 0) {
    response.end();
    return true;
  }
  const stream = createReadStream(file, { start, end });
  stream.on("error", () => response.destroy());
  response.on("close", () => stream.destroy());
  stream.pipe(response);
  return true;
}

/** One frame of a picture that moves. */
async function sendFrame(file: string, type: string, frame: number, response: ServerResponse): Promise<void> {
  const picture = await animationFrame(file, type, frame);
  const headers = { "content-type": MIME_TYPES.png, "content-length": picture.length };
  const shared = { "access-control-allow-origin": "*", "cache-control": "private, max-age=3600" };
  response.writeHead(200, { ...headers, ...shared }).end(picture);
}

/**
 * A web server on 127.0.0.1 for one render: the bundle and this film's own files, under a path that cannot be guessed.
 * Nothing else of the disk can be reached through it.
 */
export async function startRenderServer(bundleDir: string, timeline: Timeline): Promise<RenderServer> {
  const token = randomBytes(24).toString("base64url");
  const files = new Map<string, { file: string; type: string }>();
  for (const asset of Object.values(timeline.assets)) {
    if (path.isAbsolute(asset.src)) files.set(asset.id, { file: asset.src, type: asset.mime });
  }
  const routes: RenderRoute[] = [];
  let missing: AppError | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://render");
    const parts = url.pathname.split("/").map(decodeURIComponent);
    const [, given, area, ...rest] = parts;
    if (given !== token) {
      response.writeHead(404).end();
      return;
    }
    const name = rest.join("/");
    if (area === "bundle") {
      const file = path.join(bundleDir, path.normalize(`/${name || "index.html"}`));
      await sendFile(file, TYPES[path.extname(file)] ?? "application/octet-stream", request, response);
      return;
    }
    const asset = area === "asset" ? files.get(name) : undefined;
    const frame = url.searchParams.get("frame");
    if (asset && frame !== null) return sendFrame(asset.file, asset.type, Number(frame), response);
    if (asset) {
      if (!(await sendFile(asset.file, asset.type, request, response))) missing ??= missingFile(asset.file);
      return;
    }
    for (const route of [...routes]) if (await route([area, ...rest].join("/"), request, response)) return;
    response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`;
  return {
    baseUrl,
    bundleUrl: `${baseUrl}bundle/index.html`,
    resolve(film) {
      const assets = Object.fromEntries(
        Object.entries(film.assets).map(([key, asset]) => [
          key,
          files.has(asset.id) ? { ...asset, src: `${baseUrl}asset/${encodeURIComponent(asset.id)}` } : asset,
        ]),
      );
      return { ...film, assets };
    },
    route: (handler) => {
      routes.push(handler);
      return () => void routes.splice(routes.indexOf(handler), 1);
    },
    failure: () => missing,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
