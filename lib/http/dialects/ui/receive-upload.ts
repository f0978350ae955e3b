import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type AssetRow, MAX_UPLOAD_BYTES, uploadAsset } from "@/lib/services/assets";
import type { Upload } from "./catalogue";

function tooLarge(): AppError {
  return new AppError({
    code: "payload_too_large",
    message: `The file is larger than ${Math.floor(MAX_UPLOAD_BYTES / 1024 ** 3)} GB.`,
    remedy: "Give a smaller file.",
    field: "file",
  });
}

/** Ends the transfer as soon as it is too large, whatever length was announced. */
function limit(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) done(tooLarge());
      else done(null, chunk);
    },
  });
}

/** Takes a request's body in as a file of the actor's, without holding it in memory. @throws AppError as uploadAsset */
export async function receiveUpload(actor: Actor, request: Request, name: string): Promise<Upload> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_UPLOAD_BYTES) throw tooLarge();
  if (!request.body) throw new AppError({ code: "bad_request", message: "The request has no file.", field: "file" });
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-upload-"));
  try {
    const file = path.join(folder, randomUUID());
    await pipeline(Readable.fromWeb(request.body as WebStream), limit(), createWriteStream(file));
    return uploadView(await uploadAsset(actor, { path: file, name }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function uploadView(asset: AssetRow): Upload {
  return {
    id: asset.id,
    name: asset.name,
    kind: asset.kind,
    bytes: Number(asset.bytes),
    url: `/api/ui/assets/${asset.id}/file`,
    thumbnailUrl: asset.thumbnailKey ? `/api/ui/assets/${asset.id}/thumbnail` : null,
    seconds: asset.durationSeconds,
  };
}
