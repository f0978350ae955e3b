import { restoreAssetsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { restoreAssets } from "@/lib/services/library";

export const POST = route(uiDialect, restoreAssetsContract, ({ actor, body }) => restoreAssets(actor, body));
