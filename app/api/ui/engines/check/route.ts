import { engineCheckContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { checkSettings } from "@/lib/services/engines";

export const POST = route(uiDialect, engineCheckContract, ({ actor, body }) => checkSettings(actor, body));
