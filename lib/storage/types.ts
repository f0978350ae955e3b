import type { Readable } from "node:stream";
import type { Message } from "@/lib/messages/message";

export interface StoredFile {
  bytes: number;
  modifiedAt: Date;
  /** Changes with the content; opaque, without quotes. */
  etag: string;
}

/** First and last byte, both included, as in an HTTP range. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface ListedFile {
  key: string;
  bytes: number;
  modifiedAt: Date;
}

/** Where files are kept. Keys are slash-separated and never start with a slash. */
export interface Storage {
  readonly id: "disk" | "s3";
  /** Copies a local file in; a file appears whole or not at all. */
  putFile(key: string, path: string): Promise<StoredFile>;
  putBytes(key: string, bytes: Uint8Array): Promise<StoredFile>;
  /** @throws AppError `not_found` */
  stat(key: string): Promise<StoredFile>;
  /** @throws AppError `not_found` */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Path of a local copy that may be read until the process ends. @throws AppError `not_found` */
  localPath(key: string): Promise<string>;
  remove(key: string): Promise<void>;
  /** Files whose keys begin with the prefix, in no certain order. */
  list(prefix: string): AsyncIterable<ListedFile>;
  /** An address at which anybody may read the file for so many seconds; undefined where the storage has none. */
  address(key: string, seconds: number): Promise<string | undefined>;
  /** Whether files can be written, read and removed. @returns a sentence without addresses or keys @throws AppError saying why not */
  check(): Promise<Message>;
}
