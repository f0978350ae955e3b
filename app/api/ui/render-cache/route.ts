import { emptyRenderCacheContract, renderCacheContract } from "@/lib/http/dialects/ui/contracts-rendering";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { emptyRenderCache, readRenderCache } from "@/lib/services/rendering";

export const GET = route(uiDialect, renderCacheContract, async ({ actor }) => ({
  cache: await readRenderCache(actor),
}));

export const DELETE = route(uiDialect, emptyRenderCacheContract, async ({ actor }) => ({
  cache: await emptyRenderCache(actor),
}));
