import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Largest body of whoever has not signed in, in bytes: an address, a password and what surrounds them. */
export const MAX_OPEN_BYTES = 64 * 1024;

export function bodyTooLarge(maxBytes: number): AppError {
  return new AppError({
    code: "payload_too_large",
    message: say("http.body_too_large", { kilobytes: Math.round(maxBytes / 1024) }),
    remedy: say("http.send_less"),
  });
}

/** @throws AppError `unsupported_media` for a body that was compressed on its way: nothing here unpacks it */
export function assertPlainBody(request: Request): void {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return;
  throw new AppError({
    code: "unsupported_media",
    message: say("http.body_compressed", { encoding }),
    remedy: say("http.send_body_plain"),
    field: "Content-Encoding",
  });
}

/** Length that a request's headers announce, in bytes; 0 when they do not. */
export const announcedBytes = (request: Request): number => Number(request.headers.get("content-length")) || 0;

/**
 * Reads a body whole without holding more than `maxBytes`. On a refusal its stream is left open: cancelling it would cut the
 * connection that the answer goes out on.
 * @throws AppError `payload_too_large`, as soon as that is known; `unsupported_media` for a compressed one
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  assertPlainBody(request);
  if (announcedBytes(request) > maxBytes) throw bodyTooLarge(maxBytes);
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return Buffer.concat(parts);
    size += value.length;
    if (size > maxBytes) throw bodyTooLarge(maxBytes);
    parts.push(value);
  }
}

/** The same request with its body in memory, for a library that would read however much comes. @throws AppError as readBody */
export async function withBody(request: Request, maxBytes: number): Promise<Request> {
  const { url, method, headers, signal } = request;
  // Always a request of its own: Next hands routes a stand-in that no library may copy.
  const body = request.body ? { body: await readBody(request, maxBytes) } : {};
  return new Request(url, { method, headers, signal, ...body });
}
