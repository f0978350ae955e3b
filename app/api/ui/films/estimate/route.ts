import { estimateContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readEstimate } from "@/lib/http/dialects/ui/read-estimate";
import { route } from "@/lib/http/kernel";

export const POST = route(uiDialect, estimateContract, ({ actor, body }) => readEstimate(actor, body));
