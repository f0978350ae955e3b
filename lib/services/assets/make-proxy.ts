import { mkdir, rm } from "node:fs/promises";
import { homePath } from "@/lib/core/env";
import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { isPlayable } from "@/lib/media/playable";
import { type MediaFacts, probe } from "@/lib/media/probe";
import { makeClipProxy, makeSoundProxy, type ProxyOptions } from "@/lib/media/proxy";
import { CONVERT, isLacking, whyUnreadable } from "@/lib/media/unreadable";
import { foreign, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import { type AssetRow, loadAssets, moveProxy } from "./repo";

/** Seconds between two notes of how far it is. */
const NOTE_SECONDS = 2;

/** What stops a proxy for good or for now, in words for whoever looks at the file. */
function explained(error: unknown): unknown {
  if (isAppError(error) && error.code !== "internal") return error;
  if (/No space left on device|ENOSPC|EDQUOT|quota/i.test(messageOf(error))) {
    return new AppError({
      code: "storage_full",
      message: say("assets.server_disk_full"),
      remedy: say("assets.free_space_disk_framewright_home"),
      cause: error,
    });
  }
  if (!isLacking(error)) return error;
  return new AppError({
    code: "unsupported_media",
    message: say("assets.clip_unreadable", { why: whyUnreadable(error) }),
    remedy: CONVERT,
    cause: error,
  });
}

/** Notes how far the work is; ends it when its asset is no longer there. */
function progressOf(asset: AssetRow, facts: MediaFacts, gone: AbortController): (seconds: number) => void {
  let noted = Date.now();
  return (seconds) => {
    if (Date.now() - noted < NOTE_SECONDS * 1000 || facts.durationSeconds <= 0) return;
    noted = Date.now();
    const proxyProgress = Math.min(0.99, Math.max(0, seconds / facts.durationSeconds));
    moveProxy(db(), [asset.id], "preparing", { proxyProgress }).then(
      (there) => there || gone.abort(),
      // A note that could not be written is followed by others.
      () => undefined,
    );
  };
}

/** Puts the copy beside the asset, unless that was deleted meanwhile. */
async function keep(asset: AssetRow, file: string, mime: string, extension: string): Promise<void> {
  const proxyKey = `${asset.userId}/proxies/${asset.id}-${asset.sha256.slice(0, 12)}.${extension}`;
  await storage().putFile(proxyKey, file);
  const kept = await moveProxy(db(), [asset.id], "preparing", {
    proxyState: "ready",
    proxyKey,
    proxyMime: mime,
    proxyProgress: 1,
  });
  if (!kept) await storage().remove(proxyKey);
}

async function make(asset: AssetRow, source: string, facts: MediaFacts, options: ProxyOptions): Promise<void> {
  // One place for each asset: what a process left that died over it goes before it is begun anew.
  const folder = homePath("work", `proxy-${asset.id}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const made = await (facts.video ? makeClipProxy : makeSoundProxy)(source, folder, options);
    await keep(asset, made.path, made.mime, made.extension);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Looks whether browsers play an asset as it is, and makes a copy that they play where they do not. It may run twice, and
 * does nothing for an asset that was deleted.
 * @throws AppError `unsupported_media`, `storage_full`, `cancelled` when `signal` aborts
 */
export async function makeProxy(id: string, signal: AbortSignal): Promise<void> {
  const [asset] = await loadAssets([id]);
  if (!asset?.storageKey || !["unknown", "preparing"].includes(asset.proxyState)) return;
  const gone = new AbortController();
  try {
    const source = await storage().localPath(asset.storageKey);
    const facts = await probe(source, signal);
    if (isPlayable(facts, asset.mime)) {
      await moveProxy(db(), [id], asset.proxyState, { proxyState: "none" });
      return;
    }
    await moveProxy(db(), [id], "unknown", { proxyState: "preparing" });
    const onProgress = progressOf(asset, facts, gone);
    await make(asset, source, facts, { signal: AbortSignal.any([signal, gone.signal]), onProgress });
  } catch (error) {
    if (gone.signal.aborted && !signal.aborted) return;
    throw explained(error);
  }
}

/** Keeps why there will be no proxy, while what failed is still an error of ours; `failProxy` ends it. */
export async function noteProxyError(id: string, reason: Message): Promise<void> {
  for (const from of ["unknown", "preparing"])
    await moveProxy(db(), [id], from, { proxyError: reason.text, proxyErrorSaid: reason });
}

/** Says that there is no proxy. `reason` has come through the workflow engine, as a sentence. */
export async function failProxy(id: string, reason: string): Promise<void> {
  const [asset] = await loadAssets([id]);
  const noted = asset?.proxyErrorSaid?.text === reason ? asset.proxyErrorSaid : foreign(reason);
  for (const from of ["unknown", "preparing"])
    await moveProxy(db(), [id], from, { proxyState: "failed", proxyError: reason, proxyErrorSaid: noted });
}
