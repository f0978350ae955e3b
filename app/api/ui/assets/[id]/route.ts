import { assetView } from "@/lib/http/dialects/ui/asset-view";
import { assetContract, deleteAssetContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { deleteAsset, getAsset } from "@/lib/services/assets";

export const GET = route(uiDialect, assetContract, async ({ actor, params }) =>
  assetView(await getAsset(actor, params)),
);

export const DELETE = route(uiDialect, deleteAssetContract, async ({ actor, params }) => {
  await deleteAsset(actor, params);
  return undefined;
});
