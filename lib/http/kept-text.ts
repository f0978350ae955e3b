import { sha256 } from "@/lib/core/ids";

/**
 * A text that is the same for everybody as long as this process lives. It is compressed on its way (compressAnswers): Next takes
 * Content-Encoding off whatever a route answers, so that a body packed here would be packed twice.
 */
export class KeptText {
  private readonly etag: string;

  constructor(
    private readonly text: Buffer<ArrayBuffer>,
    private readonly mime: string,
  ) {
    this.etag = `W/"${sha256(text.toString("base64")).slice(0, 32)}"`;
  }

  /** The text, or 304 for who has it. `caching` is the answer's Cache-Control. */
  answer({ method, headers: asked }: Request, caching: string): Response {
    const headers = new Headers({ etag: this.etag, "cache-control": caching });
    const known = asked.get("if-none-match")?.split(",") ?? [];
    if (known.some((one) => ["*", this.etag].includes(one.trim()))) return new Response(null, { status: 304, headers });
    headers.set("content-type", this.mime);
    return new Response(method === "HEAD" ? null : this.text, { headers });
  }
}
