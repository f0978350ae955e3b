import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);
/** Compressed scripts by file and time of change: each is compressed once. */
const packed = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/** A script of an installed package, compressed, kept by the browser until the package changes. */
export async function scriptResponse(request: Request, file: string): Promise<Response> {
  const { mtimeMs, size } = await stat(file);
  const etag = `W/"${size}-${mtimeMs.toFixed(0)}"`;
  const headers = new Headers({
    "content-type": "text/javascript; charset=utf-8",
    // Nothing on the way may undo or redo the compression.
    "cache-control": "public, max-age=86400, no-transform",
    vary: "accept-encoding",
    etag,
    "x-content-type-options": "nosniff",
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (!request.headers.get("accept-encoding")?.includes("gzip")) return new Response(await readFile(file), { headers });
  const key = `${file} ${etag}`;
  const body = packed.get(key) ?? readFile(file).then((bytes) => compress(bytes) as Promise<Buffer<ArrayBuffer>>);
  packed.set(key, body);
  headers.set("content-encoding", "gzip");
  return new Response(await body, { headers });
}
