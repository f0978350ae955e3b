import type { Readable } from "node:stream";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { type Animation, animationFrame, readAnimation } from "@/lib/media/animation";
import { say } from "@/lib/messages/say";
import { type ByteRange, storage } from "@/lib/storage";
import { type AssetRow, findAsset, type Trashed } from "./repo";

export interface OpenedFile {
  mime: string;
  name: string;
  bytes: number;
  /** Strong ETag, without quotes. */
  etag: string;
  modifiedAt: Date;
  read(range?: ByteRange): Promise<Readable>;
}

/** A stored file, to be streamed. @throws AppError `not_found` */
export async function openStored(
  key: string,
  facts: { mime: string; name: string; etag: string },
): Promise<OpenedFile> {
  const found = await storage().stat(key);
  return { ...facts, bytes: found.bytes, modifiedAt: found.modifiedAt, read: (range) => storage().read(key, range) };
}

/** An asset's file, to be streamed. @throws AppError `not_found`, or `conflict` while it is not made yet */
export async function openAsset(actor: Actor, input: { id: string } & Trashed): Promise<OpenedFile> {
  return openFile(await findAsset(actor.userId, input.id, input));
}

export function openFile(asset: AssetRow): Promise<OpenedFile> {
  if (!asset.storageKey) {
    throw new AppError({
      code: "conflict",
      message:
        asset.status === "failed"
          ? say("assets.not_made", { error: asset.error ?? say("assets.unknown_reason") })
          : say("assets.not_made_yet"),
      remedy: say("assets.ask_status"),
    });
  }
  return openStored(asset.storageKey, { mime: asset.mime, name: asset.name, etag: asset.sha256 });
}

/** The copy of a clip or sound that browsers play. @throws AppError `not_found` when it has none */
export async function openProxy(actor: Actor, input: { id: string } & Trashed): Promise<OpenedFile> {
  const asset = await findAsset(actor.userId, input.id, input);
  if (!asset.proxyKey || !asset.proxyMime) throw notFound("Preview of asset", input.id);
  return openStored(asset.proxyKey, { mime: asset.proxyMime, name: asset.name, etag: `${asset.sha256}-proxy` });
}

/** An asset's JPEG thumbnail. @throws AppError `not_found` when it has none */
export async function openThumbnail(actor: Actor, input: { id: string } & Trashed): Promise<OpenedFile> {
  const asset = await findAsset(actor.userId, input.id, input);
  if (!asset.thumbnailKey) throw notFound("Thumbnail of asset", input.id);
  return openStored(asset.thumbnailKey, {
    mime: "image/jpeg",
    name: `${asset.name}.jpg`,
    etag: `${asset.sha256}-thumbnail`,
  });
}

/** One frame of a picture that moves, as a PNG. @throws AppError `not_found` for a picture that has no such frame */
export async function openFrame(actor: Actor, input: { id: string; frame: number } & Trashed): Promise<Buffer> {
  const asset = await findAsset(actor.userId, input.id, input);
  const frames = (await animationOf(asset))?.frames.length ?? 0;
  if (!asset.storageKey || input.frame >= frames) throw notFound("Frame of asset", input.id);
  return animationFrame(await storage().localPath(asset.storageKey), asset.mime, input.frame);
}

/** How a picture moves; undefined for one that does not. PNG that does is kept as APNG. */
export async function animationOf({ storageKey, mime }: AssetRow): Promise<Animation | undefined> {
  if (!storageKey || mime === "image/png") return undefined;
  return readAnimation(await storage().localPath(storageKey), mime);
}
