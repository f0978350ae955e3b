import { foldedFilmsContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readFolded } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";

export const GET = route(uiDialect, foldedFilmsContract, ({ actor, query }) => readFolded(actor, query));
