import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { AppError } from "@/lib/core/errors";

export interface ReceivedFile {
  /** The field it was sent as. */
  field: string;
  /** The name its sender gave it, without folders. */
  name: string;
  path: string;
  bytes: number;
  sha256: string;
}

export interface Form {
  fields: Record<string, string>;
  files: ReceivedFile[];
}

export interface MultipartLimits {
  /** Where files go; the caller removes it. */
  folder: string;
  /** Largest file, in bytes. */
  maxBytes: number;
}

/** Largest header block and text field of a part, in bytes, and most parts of a form. */
const MAX_HEADERS = 16 * 1024;
const MAX_FIELD = 256 * 1024;
const MAX_PARTS = 64;

function malformed(why: string): AppError {
  return new AppError({
    code: "bad_request",
    message: `The form cannot be read: ${why}.`,
    remedy: "Send multipart/form-data as browsers and curl -F do.",
    field: "body",
  });
}

export function fileTooLarge(maxBytes: number, field = "file"): AppError {
  return new AppError({
    code: "payload_too_large",
    message: `The file is larger than ${Math.floor(maxBytes / 1024 ** 2)} MB.`,
    remedy: "Give a smaller file.",
    field,
  });
}

/** A request's bytes, taken up to a delimiter at a time and never held as a whole. */
class Bytes {
  // The first delimiter may stand at the very beginning, where no line break comes before it.
  private held: Buffer = Buffer.from("\r\n");

  constructor(private readonly source: AsyncIterator<Uint8Array>) {}

  private async more(): Promise<void> {
    const { value, done } = await this.source.next();
    if (done) throw malformed("it ends too early");
    this.held = Buffer.concat([this.held, value]);
  }

  /** Hands everything before `delimiter` to `sink` and goes past it. */
  async until(delimiter: Buffer, sink: (chunk: Buffer) => void | Promise<void>): Promise<void> {
    for (;;) {
      const at = this.held.indexOf(delimiter);
      const end = at < 0 ? this.held.length - delimiter.length + 1 : at;
      if (end > 0) await sink(this.held.subarray(0, end));
      this.held = this.held.subarray(Math.max(0, at < 0 ? end : at + delimiter.length));
      if (at >= 0) return;
      await this.more();
    }
  }

  async take(count: number): Promise<Buffer> {
    while (this.held.length < count) await this.more();
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  /** Text before `delimiter`. @throws AppError `bad_request` when it is longer than `most` bytes */
  async text(delimiter: Buffer, most: number): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    await this.until(delimiter, (chunk) => {
      size += chunk.length;
      if (size > most) throw malformed("one of its parts is too long");
      chunks.push(chunk);
    });
    return Buffer.concat(chunks).toString("utf8");
  }
}

/** Field and file name of a Content-Disposition header (RFC 7578; `filename*` as RFC 5987). */
function dispositionOf(headers: string): { field: string; file: string | undefined } {
  const line = headers.split("\r\n").find((header) => /^content-disposition:/i.test(header)) ?? "";
  const quoted = (name: string) => line.match(new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, "i"))?.[1];
  const field = quoted("name");
  if (field === undefined) throw malformed("a part has no name");
  const plain = quoted("filename")?.replace(/\\(.)/g, "$1").replaceAll("%22", '"');
  const extended = line.match(/;\s*filename\*=UTF-8''([^;\s]+)/i)?.[1];
  const decoded = extended && /^(?:%[0-9a-f]{2}|[^%])*$/i.test(extended) ? decodeURIComponent(extended) : undefined;
  return { field, file: decoded ?? plain };
}

async function saveFile(bytes: Bytes, delimiter: Buffer, limits: MultipartLimits, field: string) {
  const target = path.join(limits.folder, randomUUID());
  const stream = createWriteStream(target);
  const hash = createHash("sha256");
  let size = 0;
  try {
    await bytes.until(delimiter, async (chunk) => {
      size += chunk.length;
      if (size > limits.maxBytes) throw fileTooLarge(limits.maxBytes, field);
      hash.update(chunk);
      // The chunk is a view of what is read next: the stream must have taken it before that.
      if (!stream.write(chunk)) await once(stream, "drain");
    });
    stream.end();
    await finished(stream);
  } catch (error) {
    stream.destroy();
    throw error;
  }
  return { path: target, bytes: size, sha256: hash.digest("hex") };
}

/**
 * Reads a multipart/form-data body; files go to disk as they come.
 * @throws AppError `unsupported_media` for another kind of body, `bad_request` for a broken one, `payload_too_large`
 */
export async function readMultipart(request: Request, limits: MultipartLimits): Promise<Form> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = type.match(/^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i);
  if (!boundary || !request.body) {
    throw new AppError({
      code: "unsupported_media",
      message: "The body is not multipart/form-data.",
      remedy: "Send the file as a part called `file` of a multipart/form-data body.",
      field: "body",
    });
  }
  const source = (request.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const bytes = new Bytes(source);
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  const form: Form = { fields: {}, files: [] };
  await bytes.until(delimiter, () => undefined);
  for (let parts = 0; (await bytes.take(2)).toString() !== "--"; parts += 1) {
    if (parts >= MAX_PARTS) throw malformed(`it has more than ${MAX_PARTS} parts`);
    const { field, file } = dispositionOf(await bytes.text(Buffer.from("\r\n\r\n"), MAX_HEADERS));
    if (file === undefined) form.fields[field] = await bytes.text(delimiter, MAX_FIELD);
    else form.files.push({ field, name: path.basename(file), ...(await saveFile(bytes, delimiter, limits, field)) });
  }
  return form;
}
