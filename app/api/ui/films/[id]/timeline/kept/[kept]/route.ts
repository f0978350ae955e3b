import { discardKeptContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { discardKept } from "@/lib/services/timelines";

export const DELETE = route(uiDialect, discardKeptContract, async ({ actor, params }) => {
  await discardKept(actor, { filmId: params.id, id: params.kept });
  return undefined;
});
