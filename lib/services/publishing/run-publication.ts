import { readFile } from "node:fs/promises";
import { AppError, notFound } from "@/lib/core/errors";
import type { StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import type { Published } from "@/lib/providers/publish/port";
import { storage } from "@/lib/storage";
import { findAsset, loadAsset } from "../assets/repo";
import { emit } from "../events/emit";
import { completeJob } from "../jobs/end-job";
import { publishPage } from "../watch";
import { adapterOf, WATCH, watchConfig } from "./platforms";
import { publishJob } from "./publish-job";
import { loadPublication, type PublicationRow, updatePublication } from "./repo";
import { openConnection } from "./tokens";
import { toldPublication } from "./told-publication";

async function onWatchPage({ userId, filmId, config }: PublicationRow): Promise<Published> {
  if (!filmId) throw new AppError({ code: "not_found", message: say("publishing.watch_shows_films") });
  const { slug, url } = await publishPage({ userId, role: "member" }, { filmId, ...watchConfig.parse(config) });
  return { id: slug, url };
}

/** A picture of the account's own. @throws AppError `not_found` */
async function thumbnailOf(userId: string, id: string) {
  const { storageKey, mime } = await findAsset(userId, id);
  if (!storageKey) throw notFound("Asset", id);
  return { mime, bytes: new Uint8Array(await readFile(await storage().localPath(storageKey))) };
}

async function onPlatform(publication: PublicationRow, { signal, progress }: StepContext): Promise<Published> {
  const { id, userId, platform, assetId, connectionId, config, state } = publication;
  const adapter = adapterOf(platform);
  if (!adapter) throw new AppError({ code: "not_found", message: say("publishing.platform_gone", { platform }) });
  const { storageKey, mime } = await loadAsset(assetId);
  if (!storageKey) throw new AppError({ code: "not_found", message: say("publishing.file_gone") });
  const { bytes } = await storage().stat(storageKey);
  const picture = config.thumbnail_asset_id;
  return adapter.publish({
    thumbnail: typeof picture === "string" ? await thumbnailOf(userId, picture) : undefined,
    config,
    file: { bytes, mime, read: (range) => storage().read(storageKey, range) },
    tokens: await openConnection(connectionId, adapter),
    state,
    save: async (kept) => {
      await updatePublication(id, { state: kept });
    },
    progress: (share) => progress(share),
    signal,
  });
}

/** Brings a publication onto its platform and ends its job; a run that goes on after a crash publishes nothing twice. */
export async function runPublication(context: StepContext): Promise<void> {
  const { publicationId } = publishJob.inputOf(context.job);
  const publication = await loadPublication(publicationId);
  const { platform, platformId, platformUrl } = publication;
  const known = platformId === null ? null : { id: platformId, url: platformUrl ?? "" };
  const made = known ?? (platform === WATCH ? await onWatchPage(publication) : await onPlatform(publication, context));
  await completeJob(publishJob, context.job, {
    output: { publicationId, url: made.url },
    also: async (tx) => {
      const change = { status: "published", platformId: made.id, platformUrl: made.url, publishedAt: new Date() };
      const row = await updatePublication(publicationId, change, tx);
      await emit(tx, { type: "publish.completed", userId: row.userId, publication: toldPublication(row) });
    },
  });
}
