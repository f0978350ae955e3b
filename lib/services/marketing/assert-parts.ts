import { invalid } from "@/lib/core/errors";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { provider, providersOf } from "@/lib/providers/registry";
import { getAssets } from "../assets";
import type { SegmentInput } from "./schemas";

/** @throws AppError `validation` for a name that no video provider has */
export function assertProviders(ids: readonly string[], field: string): void {
  const known = providersOf("video").map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    if (provider(id, "video")) continue;
    const message = say("providers.there_no_provider_called", { kind: "video", id });
    const remedy = say("providers.use_one", { known: list(known, "comma") });
    throw invalid([{ field: `${field}.${at}`, message, constraint: "exists" }], remedy);
  }
}

/** @throws AppError `validation` for a segment whose picture is not the account's, or is no picture */
export async function assertPictures(userId: string, segments: readonly SegmentInput[]): Promise<void> {
  const ids = segments.flatMap(({ imageAssetId }) => imageAssetId ?? []);
  if (ids.length === 0) return;
  const assets = await getAssets({ userId, role: "member" }, { ids });
  const issues = segments.flatMap(({ imageAssetId }, at) => {
    if (!imageAssetId) return [];
    const asset = assets.find(({ id }) => id === imageAssetId);
    if (asset?.kind === "image") return [];
    const message = asset
      ? say("marketing.not_a_picture", { kind: asset.kind })
      : say("generation.there_no_asset_id", { assetId: imageAssetId });
    return [{ field: `segments.${at}.image_asset_id`, message, constraint: "exists" }];
  });
  if (issues.length > 0) throw invalid(issues);
}
