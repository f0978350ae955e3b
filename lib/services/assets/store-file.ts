import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Db, db, transaction } from "@/lib/db/client";
import type { Provenance } from "@/lib/providers/ports";
import { storage } from "@/lib/storage";
import { type AssetRow, type NewAsset, upsertAsset } from "./repo";

export interface FileToStore {
  /** The same id again replaces the asset: a step that runs twice leaves one. */
  id: string;
  userId: string;
  kind: string;
  path: string;
  extension: string;
  mime: string;
  name?: string;
  provenance?: Provenance;
  more?: Partial<NewAsset>;
  /** Written together with the asset, or not at all. */
  also?: (tx: Db) => Promise<void>;
}

/** SHA-256 of a file, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Moves a made file into storage and writes its asset with where it came from. */
export async function storeFile(file: FileToStore, tx: Db = db()): Promise<AssetRow> {
  const sha256 = await hashFile(file.path);
  // The content is part of the key: a cached address never shows an older file.
  const key = `${file.userId}/${file.kind}/${file.id}-${sha256.slice(0, 12)}.${file.extension}`;
  const { bytes } = await storage().putFile(key, file.path);
  const from = file.provenance;
  const row: NewAsset = {
    id: file.id,
    userId: file.userId,
    kind: file.kind,
    status: "completed",
    name: file.name ?? file.id,
    storageKey: key,
    mime: file.mime,
    bytes: BigInt(bytes),
    sha256,
    provider: from?.provider ?? "upload",
    model: from?.model ?? "",
    prompt: from?.prompt ?? "",
    seed: from?.seed === undefined ? null : BigInt(from.seed),
    licence: from?.licence ?? "",
    source: from?.source ?? "",
    costCents: from?.costCents ?? 0,
    ...file.more,
  };
  const { also } = file;
  if (!also) return upsertAsset(tx, row);
  return transaction(async (inner) => {
    const asset = await upsertAsset(inner, row);
    await also(inner);
    return asset;
  });
}
