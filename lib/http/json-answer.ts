import { LENGTH_HEADER } from "./content-length";

/** An answer of JSON that tells our server its length: short ones are not compressed on their way. */
export function jsonAnswer(value: unknown, status: number, headers: Headers): Response {
  const text = JSON.stringify(value);
  headers.set("content-type", "application/json");
  headers.set(LENGTH_HEADER, String(Buffer.byteLength(text)));
  return new Response(text, { status, headers });
}
