import { profileRequest } from "@/lib/http/dialects/ui/account";
import { uiRoute } from "@/lib/http/dialects/ui/handler";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { updateProfile } from "@/lib/services/accounts";

export const GET = uiRoute({}, (call) => readMe(call));

export const PATCH = uiRoute({ body: profileRequest }, async ({ actor, body }) =>
  readMe({ actor, user: await updateProfile(actor, body) }),
);
