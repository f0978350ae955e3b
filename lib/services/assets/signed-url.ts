import { createHmac } from "node:crypto";
import { baseUrl } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { derivedKey, sameBytes } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import { type OpenedFile, openFile } from "./open-asset";
import { type AssetRow, loadAsset } from "./repo";

/** Days a link works; every status answer gives a fresh one. */
const DAYS = 7;

const signatureOf = (id: string, expires: number, name?: string): Buffer =>
  createHmac("sha256", derivedKey("links"))
    .update([id, expires, ...(name === undefined ? [] : [name])].join("."))
    .digest();

/** An address that gives one file to whoever holds it, until it expires: players and clients fetch it without a key. */
export function signedUrl(asset: Pick<AssetRow, "id">, fileName: string): string {
  // Rounded to the day, so that an address stays the same for a while and caches work.
  const expires = (Math.floor(Date.now() / 86_400_000) + DAYS + 1) * 86_400;
  const signature = signatureOf(asset.id, expires, fileName).toString("base64url");
  return `${baseUrl()}/media/${asset.id}/${encodeURIComponent(fileName)}?expires=${expires}&signature=${signature}`;
}

/** What an address says: which file under which name, until when (Unix seconds), and its signature. */
interface SignedAddress {
  id: string;
  name: string;
  expires: string | null;
  signature: string | null;
}

/**
 * The file of a signed address under the name that was signed; addresses from before names were signed keep the file's own.
 * @throws AppError `not_found` for a wrong or expired signature too, so that ids cannot be probed
 */
export async function openSigned({ id, name, expires, signature }: SignedAddress): Promise<OpenedFile> {
  const until = Number(expires);
  const given = Buffer.from(signature ?? "", "base64url");
  const named = sameBytes(given, signatureOf(id, until, name));
  if (!Number.isInteger(until) || !(named || sameBytes(given, signatureOf(id, until)))) throw notFound("File", id);
  if (until * 1000 < Date.now()) {
    throw new AppError({
      code: "not_found",
      message: say("assets.link_has_expired"),
      remedy: say("assets.ask_status_again"),
    });
  }
  const asset = await loadAsset(id);
  if (asset.trashedAt) throw notFound("File", id);
  const file = await openFile(asset);
  return named ? { ...file, name } : file;
}
