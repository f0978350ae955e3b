import { acceptInvitationContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { assertSameSite } from "@/lib/http/same-site";
import { acceptInvitation } from "@/lib/services/members";

export const POST = route(uiDialect, acceptInvitationContract, async ({ body, request }) => {
  assertSameSite(request);
  const { id } = await acceptInvitation(body);
  return { id };
});
