import { emptyTrashContract, trashAssetsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { emptyTrash, trashAssets } from "@/lib/services/library";

export const POST = route(uiDialect, trashAssetsContract, ({ actor, body }) => trashAssets(actor, body));

export const DELETE = route(uiDialect, emptyTrashContract, ({ actor }) => emptyTrash(actor));
