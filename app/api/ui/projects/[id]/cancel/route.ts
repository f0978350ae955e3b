import { cancelProjectContract } from "@/lib/http/dialects/ui/contracts-projects";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { cancelProject } from "@/lib/services/projects";

export const POST = route(uiDialect, cancelProjectContract, async ({ actor, params }) => {
  await cancelProject(actor, params);
  return undefined;
});
