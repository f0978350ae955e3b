import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { wellFormed } from "@/lib/core/characters";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { dispositionInUtf8 } from "./form-charsets";
import { formFileName } from "./form-names";
import { assertPlainBody } from "./read-body";

export interface ReceivedFile {
  /** The field it was sent as. */
  field: string;
  /** The name its sender gave it, without folders and what no name can hold; may be empty. */
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
  /** Largest file, and all files together, in bytes. */
  maxBytes: number;
}

/** Room for what a form puts around its file, in bytes. */
export const AROUND = 1024 ** 2;

/** Largest header block and text field of a part, in bytes, and most parts of a form. */
const MAX_HEADERS = 16 * 1024;
const MAX_FIELD = 256 * 1024;
const MAX_PARTS = 64;

function malformed(why: string): AppError {
  return new AppError({
    code: "bad_request",
    message: say("http.form_cannot_read", { why }),
    remedy: say("http.send_multipart_form_data_as"),
    field: "body",
  });
}

export function fileTooLarge(maxBytes: number, field = "file"): AppError {
  return new AppError({
    code: "payload_too_large",
    message: say("http.file_larger_than_mb", { megabytes: Math.floor(maxBytes / 1024 ** 2) }),
    remedy: say("core.file_smaller"),
    field,
  });
}

/** A part with a file name is a file, and so is one that says it is none of text: some clients name no file. */
const isFile = (_field: string | undefined, type = "", name: string | undefined): boolean =>
  name !== undefined || /^(?:application\/octet-stream|image|video|audio)\b/.test(type);

/** @throws AppError `unsupported_media` for another kind of body, or one whose boundary nobody could look for */
function parserFor(type: string, limits: MultipartLimits): BusboyInstance {
  try {
    if (!/^multipart\/form-data\b/i.test(type)) throw new TypeError("It is another kind of body.");
    return new Busboy({
      headers: { "content-type": type },
      // Paths are cut when a name has been decoded.
      preservePath: true,
      isPartAFile: isFile,
      limits: { fileSize: limits.maxBytes, fieldSize: MAX_FIELD, headerSize: MAX_HEADERS, parts: MAX_PARTS },
    });
  } catch (cause) {
    throw new AppError({
      code: "unsupported_media",
      message: say("http.body_not_multipart_form_data"),
      remedy: say("http.send_file_as_part_called"),
      field: "body",
      cause,
    });
  }
}

type Part = NodeJS.EventEmitter;
type Headers = Record<string, string[] | undefined>;

/** Brings file names into UTF-8 before the parser looks at a part's headers, of which it tells nothing else. */
function decodeNames(parser: BusboyInstance): void {
  const { _parser } = parser as unknown as { _parser: { parser: NodeJS.EventEmitter } };
  _parser.parser.prependListener("part", (part: Part) => {
    part.on("header", (headers: Headers) => {
      const lines = headers["content-disposition"];
      if (lines) headers["content-disposition"] = lines.map(dispositionInUtf8);
    });
  });
}

async function saveFile(stream: Readable, folder: string, signal: AbortSignal) {
  const target = path.join(folder, randomUUID());
  const hash = createHash("sha256");
  let bytes = 0;
  async function* measured(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(stream, measured, createWriteStream(target), { signal });
  return { path: target, bytes, sha256: hash.digest("hex") };
}

/**
 * Reads a multipart/form-data body; files go to disk as they come.
 * @throws AppError `unsupported_media` for another kind of body, `bad_request` for a broken one, `payload_too_large`
 */
export async function readMultipart(request: Request, limits: MultipartLimits): Promise<Form> {
  assertPlainBody(request);
  const type = request.headers.get("content-type") ?? "";
  const parser = parserFor(request.body ? type : "", limits);
  decodeNames(parser);
  const fields: Form["fields"] = {};
  const saving: Promise<ReceivedFile>[] = [];
  const stop = new AbortController();
  const refuse = (why: unknown) => stop.abort(why);

  parser.on("field", (field: string | undefined, value, _cutName, cut) => {
    if (field === undefined) return refuse(malformed("a part has no name"));
    if (cut) return refuse(malformed("one of its parts is too long"));
    if (`${field}${value}`.includes("\0")) return refuse(malformed("a field contains a NUL character"));
    fields[field] = wellFormed(value);
  });
  parser.on("file", (field: string | undefined, stream, name: string | undefined) => {
    if (field === undefined) refuse(malformed("a part has no name"));
    stream.on("limit", () => refuse(fileTooLarge(limits.maxBytes, field)));
    const saved = saveFile(stream, limits.folder, stop.signal).then((file) => ({
      field: field ?? "",
      name: formFileName(name ?? ""),
      ...file,
    }));
    saved.catch(refuse);
    saving.push(saved);
  });
  parser.on("partsLimit", () => refuse(malformed(`it has more than ${MAX_PARTS} parts`)));
  parser.on("error", () => refuse(malformed("it ends too early")));

  let received = 0;
  // The body's stream is left open on a refusal: the answer still goes out on its connection.
  async function* body() {
    const reader = (request.body as ReadableStream<Uint8Array>).getReader();
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        refuse(error);
        throw error;
      });
      if (done) return;
      received += value.length;
      if (received > limits.maxBytes + AROUND) refuse(fileTooLarge(limits.maxBytes));
      yield value;
    }
  }
  try {
    await pipeline(body, parser, { signal: stop.signal });
    const files = await Promise.all(saving);
    stop.signal.throwIfAborted();
    if (files.length === 0 && Object.keys(fields).length === 0 && received > emptyBytes(type)) {
      throw malformed("a part has no name");
    }
    return { fields, files };
  } catch (error) {
    refuse(error);
    await Promise.allSettled(saving);
    throw stop.signal.reason;
  }
}

/** Length of a form without parts, in bytes; the parser passes silently over parts without names. */
function emptyBytes(type: string): number {
  const boundary = type.match(/boundary=(?:"([^"]*)"|([^;\s]*))/i);
  return `--${boundary?.[1] ?? boundary?.[2] ?? ""}--\r\n`.length;
}
