import { assetView } from "@/lib/http/dialects/ui/asset-view";
import { listAssetsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { ASSET_GROUPS } from "@/lib/http/dialects/ui/library";
import { route } from "@/lib/http/kernel";
import { listAssets } from "@/lib/services/assets";

export const GET = route(uiDialect, listAssetsContract, async ({ actor, query: { group, status, ...rest } }) => {
  const kind = group && { kind: [...ASSET_GROUPS[group]] };
  const { items, page, pages, total } = await listAssets(actor, { ...rest, ...kind, ...(status ? { status } : {}) });
  return { items: items.map(assetView), page, pages, total };
});
