import { withdrawInvitationContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { withdrawInvitation } from "@/lib/services/members";

export const DELETE = route(uiDialect, withdrawInvitationContract, async ({ actor, params }) => {
  await withdrawInvitation(actor, params);
  return undefined;
});
