import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sha256 } from "@/lib/core/ids";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Better than what is done on the way, for it is done once. */
const QUALITY = 6;

type Encoding = "br" | "gzip";

/** The better of our two encodings that a client takes, or null. */
export function acceptedEncoding(header: string | null): Encoding | null {
  const taken = new Map<string, number>();
  for (const part of (header ?? "").split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
    taken.set(name, weight === undefined ? 1 : Number(weight));
  }
  const weightOf = (name: Encoding) => taken.get(name) ?? taken.get("*") ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : null;
}

/** A text that is the same for everybody as long as this process lives, and what it was compressed to. */
export class PackedText {
  private readonly packed = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();
  private readonly etag: string;

  constructor(
    private readonly text: Buffer<ArrayBuffer>,
    private readonly mime: string,
  ) {
    this.etag = `W/"${sha256(text.toString("base64")).slice(0, 32)}"`;
  }

  /** The text as the client takes it, or 304 for who has it. `caching` is the answer's Cache-Control. */
  async answer({ method, headers: asked }: Request, caching: string): Promise<Response> {
    const headers = new Headers({ etag: this.etag, "cache-control": caching, vary: "Accept-Encoding" });
    const known = asked.get("if-none-match")?.split(",") ?? [];
    if (known.some((one) => ["*", this.etag].includes(one.trim()))) return new Response(null, { status: 304, headers });
    headers.set("content-type", this.mime);
    const encoding = acceptedEncoding(asked.get("accept-encoding"));
    if (encoding) headers.set("content-encoding", encoding);
    const body = encoding ? await this.pack(encoding) : this.text;
    return new Response(method === "HEAD" ? null : body, { headers });
  }

  private pack(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const known = this.packed.get(encoding);
    if (known) return known;
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: this.text.length };
    const made = encoding === "br" ? brotli(this.text, { params }) : zip(this.text);
    this.packed.set(encoding, made);
    return made;
  }
}
