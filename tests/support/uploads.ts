import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/core/actor";
import { type AssetRow, uploadAsset } from "@/lib/services/assets";

/** A file of the account's, as an upload leaves it. */
export async function newUpload(actor: Actor, bytes: Uint8Array, name: string): Promise<AssetRow> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "upload-")), path.basename(name));
  await writeFile(file, bytes);
  return uploadAsset(actor, { path: file, name });
}
