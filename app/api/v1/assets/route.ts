import { listAssetsContract } from "@/lib/http/dialects/platform/contracts-assets";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { assetWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";
import { listAssets } from "@/lib/services/assets";

/** Assets of an answer that says no limit: the document shows those of a project without pages. */
const PAGE = 10;
const WHOLE_PROJECT = 100;

export const GET = route(platformDialect, listAssetsContract, async ({ actor, query }) => {
  const { project_id: projectId, batch_id: batchId, type, status, search, page, limit } = query;
  const { items, ...rest } = await listAssets(actor, {
    ...(projectId ? { projectId } : {}),
    ...(batchId ? { batchId } : {}),
    ...(type ? { kind: [type] } : {}),
    ...(status ? { status } : {}),
    ...(search ? { search } : {}),
    page,
    limit: limit ?? (projectId ? WHOLE_PROJECT : PAGE),
  });
  return { items: items.map(assetWire), ...rest };
});
