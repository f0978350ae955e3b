import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Db, transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { proxyRequested } from "@/lib/jobs/events";
import { looksPlayable } from "@/lib/media/playable";
import { say } from "@/lib/messages/say";
import { PROXY_STATES, type ProxyState } from "./proxy-states";
import { type AssetRow, findAsset, moveProxy } from "./repo";

/** Addresses under which the studio serves the owner what stands for an asset in a page. */
export const proxyAddress = (id: string): string => `/api/ui/assets/${id}/proxy`;
export const thumbnailAddress = (id: string): string => `/api/ui/assets/${id}/thumbnail`;

export const proxyStateOf = ({ proxyState }: AssetRow): ProxyState =>
  PROXY_STATES.find((known) => known === proxyState) ?? "unknown";

/** Kinds of assets that are played. */
const PLAYED = ["video", "audio", "voice", "music", "film"];

/** Has a proxy made in the background. @param once the same again does nothing */
export function requestProxy(
  tx: Db,
  { id, userId }: Pick<AssetRow, "id" | "userId">,
  once = newId("evt"),
): Promise<void> {
  return dispatch(tx, proxyRequested, { assetId: id, userId }, once);
}

/**
 * Has those files looked into that nobody has looked into yet: what was brought before there were proxies, and finished
 * films, which browsers may not play either.
 * @returns the same assets, as they stand then
 */
export async function askForProxies(assets: AssetRow[]): Promise<AssetRow[]> {
  const unknown = assets.filter(
    ({ kind, provider, proxyState, storageKey }) =>
      proxyState === "unknown" && storageKey && PLAYED.includes(kind) && (provider === "upload" || kind === "film"),
  );
  if (unknown.length === 0) return assets;
  const waiting = unknown.filter(({ mime, codec }) => !looksPlayable(mime, codec)).map(({ id }) => id);
  await transaction(async (tx) => {
    await moveProxy(tx, waiting, "unknown", { proxyState: "preparing" });
    for (const asset of unknown) await requestProxy(tx, asset, `proxy-${asset.id}-${asset.sha256.slice(0, 12)}`);
  });
  return assets.map((asset) => (waiting.includes(asset.id) ? { ...asset, proxyState: "preparing" } : asset));
}

/** Tries again what failed. @throws AppError `not_found`, or `conflict` when nothing failed */
export async function retryProxy(actor: Actor, input: { id: string }): Promise<void> {
  const asset = await findAsset(actor.userId, input.id);
  const begun = await transaction(async (tx) => {
    const moved = await moveProxy(tx, [asset.id], "failed", {
      proxyState: "preparing",
      proxyProgress: 0,
      proxyError: null,
    });
    if (moved) await requestProxy(tx, asset);
    return moved;
  });
  if (begun) return;
  throw new AppError({
    code: "conflict",
    message: say("assets.preview_file_has_not_failed"),
    remedy: say("assets.open_file_again_see_how"),
  });
}
