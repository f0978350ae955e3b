import type { Readable } from "node:stream";

export interface StoredFile {
  bytes: number;
  modifiedAt: Date;
}

/** First and last byte, both included, as in an HTTP range. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where files are kept. Keys are slash-separated and never start with a slash. */
export interface Storage {
  readonly id: string;
  /** Moves or copies a local file in; a file appears whole or not at all. */
  putFile(key: string, path: string): Promise<StoredFile>;
  putBytes(key: string, bytes: Uint8Array): Promise<StoredFile>;
  /** @throws AppError `not_found` */
  stat(key: string): Promise<StoredFile>;
  /** @throws AppError `not_found` */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Path of a local copy that may be read until the process ends. @throws AppError `not_found` */
  localPath(key: string): Promise<string>;
  remove(key: string): Promise<void>;
}
