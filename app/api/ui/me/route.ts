import { meContract, profileContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { route } from "@/lib/http/kernel";
import { updateProfile } from "@/lib/services/accounts";

export const GET = route(uiDialect, meContract, ({ actor }) => readMe(actor));

export const PATCH = route(uiDialect, profileContract, async ({ actor, body }) => {
  await updateProfile(actor, body);
  return readMe(actor);
});
