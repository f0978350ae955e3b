import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Db, transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { derivativesRequested } from "@/lib/jobs/events";
import { say } from "@/lib/messages/say";
import { type AssetRow, findAsset } from "../repo";
import { kindsOf } from "./kinds";
import { beginDerivatives, type DerivativeRow, findDerivatives, restartDerivatives } from "./repo";

/** Assets that one event names at most: an account's own are made one after the other. */
const AT_ONCE = 50;

async function request(tx: Db, userId: string, assetIds: string[]): Promise<void> {
  for (let from = 0; from < assetIds.length; from += AT_ONCE)
    await dispatch(tx, derivativesRequested, { assetIds: assetIds.slice(from, from + AT_ONCE), userId });
}

/** What is drawn of each of the account's assets; what nobody has asked for yet is begun. */
export async function derivativesOf(actor: Actor, assets: AssetRow[]): Promise<DerivativeRow[]> {
  const own = assets.filter(({ userId, storageKey }) => userId === actor.userId && storageKey);
  const ids = own.map(({ id }) => id);
  const known = await findDerivatives(actor.userId, ids);
  const has = new Set(known.map(({ assetId, kind }) => `${assetId} ${kind}`));
  const lacking = own
    .flatMap((asset) => kindsOf(asset).map((kind) => ({ assetId: asset.id, kind })))
    .filter(({ assetId, kind }) => !has.has(`${assetId} ${kind}`));
  if (lacking.length === 0) return known;
  await transaction(async (tx) => request(tx, actor.userId, await beginDerivatives(tx, lacking)));
  return findDerivatives(actor.userId, ids);
}

/** What is drawn of one asset. @throws AppError `not_found` */
export async function assetDerivatives(actor: Actor, input: { id: string }): Promise<DerivativeRow[]> {
  return derivativesOf(actor, [await findAsset(actor.userId, input.id, { trashed: true })]);
}

/** Tries again what failed of an asset. @throws AppError `not_found`, or `conflict` when nothing failed */
export async function retryDerivatives(actor: Actor, input: { id: string }): Promise<void> {
  const asset = await findAsset(actor.userId, input.id, { trashed: true });
  const begun = await transaction(async (tx) => {
    const count = await restartDerivatives(tx, asset.id, ["failed"]);
    if (count > 0) await request(tx, actor.userId, [asset.id]);
    return count > 0;
  });
  if (begun) return;
  throw new AppError({
    code: "conflict",
    message: say("assets.drawing_has_not_failed"),
    remedy: say("assets.open_film_again"),
  });
}
