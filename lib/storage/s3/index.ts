import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { ReadableStream as WebStream } from "node:stream/web";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { assertKey } from "../keys";
import type { ByteRange, ListedFile, Storage, StoredFile } from "../types";
import { presign, s3Call } from "./client";
import { localCopy } from "./copies";
import { notAnApi } from "./errors";
import { putBytes, putLocalFile } from "./upload";
import { elementsOf, textOf } from "./xml";

/** Times that a file is fetched again whose connection broke. */
const TRIES = 3;

const unquoted = (etag: string | null): string => (etag ?? "").replace(/^W\//, "").replace(/"/g, "");

async function head(key: string): Promise<StoredFile> {
  const { headers } = await s3Call({ method: "HEAD", key: assertKey(key) });
  return {
    bytes: Number(headers.get("content-length") ?? 0),
    modifiedAt: new Date(headers.get("last-modified") ?? Date.now()),
    etag: unquoted(headers.get("etag")),
  };
}

async function read(key: string, range?: ByteRange): Promise<Readable> {
  const headers = range ? { headers: { range: `bytes=${range.start}-${range.end}` } } : {};
  const { body } = await s3Call({ method: "GET", key: assertKey(key), ...headers });
  return body ? Readable.fromWeb(body as WebStream) : Readable.from([]);
}

async function localPath(key: string): Promise<string> {
  const file = await head(key);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await localCopy(key, file, () => read(key));
    } catch (error) {
      const broken = isAppError(error) ? error.retryable : (error as NodeJS.ErrnoException).code !== "ENOSPC";
      if (!broken || attempt >= TRIES) throw error;
    }
  }
}

async function* list(prefix: string): AsyncGenerator<ListedFile> {
  let token: string | undefined;
  do {
    const query = { "list-type": "2", prefix, ...(token ? { "continuation-token": token } : {}) };
    const answer = await s3Call({ method: "GET", query });
    const xml = await answer.text();
    for (const entry of elementsOf(xml, "Contents")) {
      const modifiedAt = new Date(textOf(entry, "LastModified") ?? 0);
      yield { key: textOf(entry, "Key") ?? "", bytes: Number(textOf(entry, "Size") ?? 0), modifiedAt };
    }
    token = textOf(xml, "IsTruncated") === "true" ? textOf(xml, "NextContinuationToken") : undefined;
  } while (token);
}

async function remove(key: string): Promise<void> {
  try {
    const response = await s3Call({ method: "DELETE", key: assertKey(key) });
    await response.body?.cancel();
  } catch (error) {
    // S3 says nothing about an object that was not there; some servers do.
    if (!isAppError(error) || error.code !== "not_found") throw error;
  }
}

/**
 * Writes, reads and removes a small file: a key may be allowed one and not the other, and some servers that are no storage
 * say yes to everything.
 */
async function check(): Promise<Message> {
  const key = `checks/${newId("check")}`;
  await putBytes(key, new TextEncoder().encode(key));
  const came = await text(await read(key));
  await remove(key);
  if (came !== key) throw notAnApi();
  return say("storage.works_s3");
}

/** Files in a bucket of S3 or of a server that speaks its API, shared by all machines. */
export const s3Storage: Storage = {
  id: "s3",
  putFile: async (key, path) => {
    await putLocalFile(assertKey(key), path);
    return head(key);
  },
  putBytes: async (key, bytes) => {
    await putBytes(assertKey(key), bytes);
    return head(key);
  },
  stat: head,
  read,
  localPath,
  remove,
  list,
  address: (key, seconds) => presign(assertKey(key), seconds),
  check,
};
