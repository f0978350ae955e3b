import { type AssetRow, proxyAddress, proxyStateOf, thumbnailAddress } from "@/lib/services/assets";
import type { Upload } from "./catalogue";
import { ASSET_GROUPS, ASSET_STATUSES, type AssetGroup, type AssetView, GROUP_NAMES } from "./library";

function groupOf(kind: string): AssetGroup {
  return GROUP_NAMES.find((group) => (ASSET_GROUPS[group] as readonly string[]).includes(kind)) ?? "other";
}

/** A file as the forms that take files in show it. */
export function uploadView(asset: AssetRow): Upload {
  return {
    id: asset.id,
    name: asset.name,
    kind: asset.kind,
    bytes: Number(asset.bytes),
    url: `/api/ui/assets/${asset.id}/file`,
    thumbnailUrl: asset.thumbnailKey ? thumbnailAddress(asset.id) : null,
    seconds: asset.durationSeconds,
  };
}

/** A picture stands for itself where no thumbnail was made. */
function thumbnailOf(asset: AssetRow): string | null {
  const made = uploadView(asset).thumbnailUrl;
  if (made) return made;
  return asset.kind === "image" || asset.kind === "thumbnail" ? urlOf(asset) || null : null;
}

const urlOf = (asset: AssetRow): string => (asset.storageKey ? `/api/ui/assets/${asset.id}/file` : "");

function playUrlOf(asset: AssetRow): string {
  const state = proxyStateOf(asset);
  if (state === "ready") return proxyAddress(asset.id);
  return state === "preparing" || state === "failed" ? "" : urlOf(asset);
}

export function assetView(asset: AssetRow): AssetView {
  return {
    ...uploadView(asset),
    url: urlOf(asset),
    thumbnailUrl: thumbnailOf(asset),
    group: groupOf(asset.kind),
    status: ASSET_STATUSES.find((known) => known === asset.status) ?? "completed",
    mime: asset.mime,
    playUrl: playUrlOf(asset),
    proxy: { state: proxyStateOf(asset), progress: asset.proxyProgress, error: asset.proxyErrorSaid },
    width: asset.width,
    height: asset.height,
    codec: asset.codec,
    createdAt: asset.createdAt.toISOString(),
    filmId: asset.filmId,
    projectId: asset.projectId,
    provider: asset.provider,
    model: asset.model,
    prompt: asset.prompt,
    negativePrompt: asset.negativePrompt,
    seed: asset.seed === null ? null : String(asset.seed),
    licence: asset.licence,
    source: asset.source,
    costCents: asset.costCents,
    sha256: asset.sha256,
    error: asset.errorSaid,
    attempts: asset.attempts.map(({ provider, outcome, message }) => ({ provider, outcome, message })),
    warnings: asset.warnings.map(({ message }) => message),
    tags: asset.tags,
    trashedAt: asset.trashedAt?.toISOString() ?? null,
    superseded: asset.supersededAt !== null,
  };
}
