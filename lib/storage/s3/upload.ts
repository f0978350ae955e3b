import { type FileHandle, open } from "node:fs/promises";
import { AppError, isAppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import { s3Call } from "./client";
import { notAnApi, refusal } from "./errors";
import { encodeText, textOf } from "./xml";

/** Files up to this size go in one request. */
export const PART_BYTES = 8 * 1024 ** 2;
/** Parts that S3 takes at most, with room to spare. */
const MAX_PARTS = 9_000;
/** Parts on their way at once: what an upload keeps in memory is this many parts. */
const AT_ONCE = 3;

async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, start + read);
    if (bytesRead === 0) {
      throw new AppError({
        code: "internal",
        message: say("storage.file_became_shorter_while_stored"),
        retryable: true,
      });
    }
    read += bytesRead;
  }
  return bytes;
}

async function putParts(file: FileHandle, size: number, key: string, uploadId: string): Promise<string[]> {
  const partBytes = Math.max(PART_BYTES, Math.ceil(size / MAX_PARTS));
  const count = Math.ceil(size / partBytes);
  const etags = new Array<string>(count);
  let next = 0;
  const lane = async () => {
    for (let index = next; index < count; index = next) {
      next += 1;
      const start = index * partBytes;
      const body = await bytesAt(file, start, Math.min(partBytes, size - start));
      const query = { partNumber: String(index + 1), uploadId };
      const response = await s3Call({ method: "PUT", key, query, body });
      etags[index] = response.headers.get("etag") ?? "";
      await response.body?.cancel();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return etags;
}

/** Whether the object is there as these parts: its ETag tells how many there were. */
async function isComplete(key: string, size: number, parts: number): Promise<boolean> {
  const { headers } = await s3Call({ method: "HEAD", key });
  return Number(headers.get("content-length")) === size && (headers.get("etag") ?? "").includes(`-${parts}"`);
}

/**
 * Ends a multipart upload. The server may answer 200 and an error, for it begins to answer before it is done; and it no
 * longer knows an upload whose end it has done without our hearing of it.
 */
async function complete(key: string, uploadId: string, etags: string[], size: number): Promise<void> {
  const parts = etags.map(
    (etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${encodeText(etag)}</ETag></Part>`,
  );
  const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
  const response = await s3Call({ method: "POST", key, query: { uploadId }, body }).catch(async (error: unknown) => {
    if (isAppError(error) && error.code === "not_found" && (await isComplete(key, size, etags.length)))
      return undefined;
    throw error;
  });
  const text = (await response?.text()) ?? "";
  if (textOf(text, "Error") !== undefined) throw refusal(500, text, key);
}

async function uploadParts(file: FileHandle, size: number, key: string): Promise<void> {
  const begun = await s3Call({ method: "POST", key, query: { uploads: "" } });
  const uploadId = textOf(await begun.text(), "UploadId");
  if (!uploadId) throw notAnApi();
  try {
    await complete(key, uploadId, await putParts(file, size, key, uploadId), size);
  } catch (error) {
    // Parts of an upload that never ends are kept, and paid for, without anybody seeing them.
    await s3Call({ method: "DELETE", key, query: { uploadId } })
      .then((response) => response.body?.cancel())
      .catch((reason: unknown) => logger.warn("An upload in parts could not be ended", { key, error: String(reason) }));
    throw error;
  }
}

export async function putBytes(key: string, body: Uint8Array): Promise<void> {
  const response = await s3Call({ method: "PUT", key, body });
  await response.body?.cancel();
}

/** Stores a local file under the key, in parts when it is large; never more than three parts are in memory. */
export async function putLocalFile(key: string, path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size <= PART_BYTES) await putBytes(key, await bytesAt(file, 0, size));
    else await uploadParts(file, size, key);
  } finally {
    await file.close();
  }
}
