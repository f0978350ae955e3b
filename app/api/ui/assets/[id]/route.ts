import { assetContract, deleteAssetContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readAsset } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";
import { deleteAsset } from "@/lib/services/assets";

export const GET = route(uiDialect, assetContract, ({ actor, params }) => readAsset(actor, params.id));

export const DELETE = route(uiDialect, deleteAssetContract, async ({ actor, params }) => {
  await deleteAsset(actor, params);
  return undefined;
});
