import { memberResetContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { memberResetLink } from "@/lib/services/members";

export const POST = route(uiDialect, memberResetContract, async ({ actor, params }) => ({
  url: await memberResetLink(actor, params),
}));
