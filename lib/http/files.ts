import { Readable } from "node:stream";
import type { OpenedFile } from "@/lib/services/assets";
import { LENGTH_HEADER } from "./content-length";

/** First and last byte of a Range header, `undefined` without one, `null` when it cannot be satisfied (RFC 9110, one range). */
export function parseRange(header: string | null, bytes: number): { start: number; end: number } | undefined | null {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match) return undefined;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? null : { start, end };
}

/** A header-safe file name: plain ASCII, and the real one beside it (RFC 6266). */
function disposition(name: string, attachment: boolean): string {
  const plain =
    name
      .normalize("NFD")
      .replace(/[^\x20-\x7e]|["\\]/g, "")
      .trim() || "file";
  return `${attachment ? "attachment" : "inline"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** Whether the client has the file already: by its ETag, or by its time when it says no ETag (RFC 9110, 13.2). */
function isUnchanged(headers: Headers, etag: string, modifiedAt: Date): boolean {
  const known = headers.get("if-none-match");
  if (known === null) {
    const since = Date.parse(headers.get("if-modified-since") ?? "");
    return Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
  }
  return known.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
}

/** Ranges are for GET, and for the file that the client has the other part of. */
function isRangeWanted({ method, headers }: Request, etag: string): boolean {
  return method === "GET" && [null, etag].includes(headers.get("if-range"));
}

/** Streams a file with ranges, ETag and caching; answers 206, 304 and 416 as due. */
export async function fileResponse(
  request: Request,
  file: OpenedFile,
  options: { attachment?: string } = {},
): Promise<Response> {
  const etag = `"${file.etag}"`;
  const headers = new Headers({
    "content-type": file.mime,
    "accept-ranges": "bytes",
    // Compressed on the way its length and ranges would be those of something else.
    "cache-control": "private, max-age=3600, no-transform",
    etag,
    "last-modified": file.modifiedAt.toUTCString(),
    "content-disposition": disposition(options.attachment ?? file.name, Boolean(options.attachment)),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  if (isUnchanged(request.headers, etag, file.modifiedAt)) return new Response(null, { status: 304, headers });
  const range = isRangeWanted(request, etag) ? parseRange(request.headers.get("range"), file.bytes) : undefined;
  if (range === null) {
    headers.set("content-range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const length = String(range ? range.end - range.start + 1 : file.bytes);
  headers.set("content-length", length);
  headers.set(LENGTH_HEADER, length);
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
  const body = request.method === "HEAD" ? null : (Readable.toWeb(await file.read(range)) as ReadableStream);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** Sends what was made for this call alone, as a file to keep. */
export function madeResponse({ bytes, mime }: { bytes: Buffer; mime: string }, name: string): Response {
  const headers = {
    "content-type": mime,
    "content-length": String(bytes.length),
    [LENGTH_HEADER]: String(bytes.length),
    "cache-control": "private, no-store, no-transform",
    "content-disposition": disposition(name, true),
    "x-content-type-options": "nosniff",
  };
  return new Response(new Uint8Array(bytes), { headers });
}
