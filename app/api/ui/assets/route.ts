import { listAssetsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readAssets } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";

export const GET = route(uiDialect, listAssetsContract, ({ actor, query }) => readAssets(actor, query));
