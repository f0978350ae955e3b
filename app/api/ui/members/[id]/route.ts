import { changeMemberContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { memberView } from "@/lib/http/dialects/ui/members";
import { route } from "@/lib/http/kernel";
import { changeMember } from "@/lib/services/members";

export const PATCH = route(uiDialect, changeMemberContract, async ({ actor, params, body }) =>
  memberView(await changeMember(actor, { ...params, ...body })),
);
