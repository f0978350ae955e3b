import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import tar from "tar-stream";
import { messageOf } from "@/lib/core/errors";
import { refused } from "./refused";

export interface ArchiveWriter {
  /** Adds one file; the source must give exactly `size` bytes. */
  add(name: string, size: number, source: Readable): Promise<void>;
  addText(name: string, text: string): Promise<void>;
  /** Resolves when everything is on the disk. */
  finish(): Promise<void>;
}

/** Writes a tar file that only its owner may read. */
export function writeArchive(file: string): ArchiveWriter {
  const pack = tar.pack();
  const written = pipeline(pack, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  // A full disk ends both: whoever adds is told by `written`.
  const orFail = <T>(work: Promise<T>) => Promise.race([work, written.then(() => work)]);
  return {
    add: (name, size, source) => orFail(pipeline(source, pack.entry({ name, size, mode: 0o600 }))),
    addText: (name, text) =>
      orFail(
        new Promise<void>((resolve, reject) =>
          pack.entry({ name, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve())),
        ),
      ),
    finish: async () => {
      pack.finalize();
      await written;
    },
  };
}

export interface ArchiveEntry {
  name: string;
  size: number;
  content: Readable;
}

/** The files of an archive in their order; what of one was not read is passed over. @throws AppError bad_request for a file that is damaged or no archive */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(file), extract).catch((error) => extract.destroy(error));
  try {
    for await (const entry of extract) {
      const { name, size = 0 } = entry.header;
      yield { name, size, content: Readable.from(entry, { objectMode: false }) };
      entry.resume();
    }
    await reading;
  } catch (error) {
    if (!isArchiveFault(error)) throw error;
    throw refused(`${file} is damaged, or no backup: ${messageOf(error)}.`, "Use another backup.");
  }
}

const isArchiveFault = (error: unknown): boolean =>
  error instanceof Error && /unexpected end|invalid tar|checksum|header|premature close/i.test(error.message);

/** A file's whole text. */
export async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
