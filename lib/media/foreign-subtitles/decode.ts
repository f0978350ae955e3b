import { detect } from "chardet";

/** Share of zero bytes at every other place from which text without a byte order mark is taken for UTF-16. */
const UTF16_ZEROS = 0.3;

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, head.length / 2));
  if (odd > UTF16_ZEROS && odd > even) return "utf-16le";
  return even > UTF16_ZEROS ? "utf-16be" : undefined;
}

function legacy(bytes: Uint8Array): string {
  try {
    return new TextDecoder(detect(bytes) ?? "windows-1252").decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Text of unknown encoding: by its byte order mark, else UTF-16 or UTF-8 where it is well-formed, else the likeliest older one. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return legacy(bytes);
  }
}
