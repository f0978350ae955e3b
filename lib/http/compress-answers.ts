import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { LENGTH_HEADER } from "./content-length";

/** Shorter bodies (bytes) cost more to pack than to send. */
const WORTH_IT = 1024;
/** Window of 1 MB (a power of two) in place of 4: there is one for each answer that is under way. */
const WINDOW = 20;
const QUALITY = 4;

/** Texts are packed; files with ranges, event streams, and what is short or packed already are not. */
function isWorthIt(request: IncomingMessage, response: ServerResponse): boolean {
  const length = response.getHeader(LENGTH_HEADER);
  if (length !== undefined && Number(length) < WORTH_IT) return false;
  if (response.statusCode === 206) return false;
  // Next appends the headers of a route's answer, and Node keeps what was appended as a list.
  const type = String(response.getHeader("content-type") ?? "");
  if (type === "" || type.startsWith("text/event-stream")) return false;
  response.setHeader("content-type", type);
  return compression.filter(request, response);
}

const pack = compression({
  filter: isWorthIt,
  threshold: WORTH_IT,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: WINDOW } },
});

/** Compresses what of our answers is text (br, gzip), as its client takes it. Must be the last to see an answer's headers. */
export function compressAnswers(server: Server): void {
  server.prependListener("request", (request, response) => pack(request, response, () => {}));
}
