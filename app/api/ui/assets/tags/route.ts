import { tagAssetsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { tagAssets } from "@/lib/services/library";

export const PATCH = route(uiDialect, tagAssetsContract, ({ actor, body }) => tagAssets(actor, body));
