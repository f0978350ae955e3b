import { meContract, userWire } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { getUser } from "@/lib/services/accounts";
import { balanceOf } from "@/lib/services/credits";

export const GET = route(platformDialect, meContract, async ({ actor }) => ({
  ...userWire(await getUser(actor)),
  credits: await balanceOf(actor),
  scopes: actor.scopes ? [...actor.scopes] : null,
}));
