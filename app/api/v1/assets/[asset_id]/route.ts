import { deleteAssetContract, getAssetContract } from "@/lib/http/dialects/platform/contracts-assets";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { assetWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { deleteAsset, getAsset } from "@/lib/services/assets";

export const GET = route(platformDialect, getAssetContract, async ({ actor, params }) =>
  assetWire(await getAsset(actor, { id: params.asset_id })),
);

export const DELETE = route(platformDialect, deleteAssetContract, async ({ actor, params }) => {
  await deleteAsset(actor, { id: params.asset_id });
  return undefined;
});
