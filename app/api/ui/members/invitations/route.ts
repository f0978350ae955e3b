import { inviteContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { invitationView } from "@/lib/http/dialects/ui/members";
import { route } from "@/lib/http/kernel";
import { invite } from "@/lib/services/members";

export const POST = route(uiDialect, inviteContract, async ({ actor, body }) => {
  const { invitation, url, mailed } = await invite(actor, body);
  return { invitation: invitationView(invitation), url, mailed };
});
