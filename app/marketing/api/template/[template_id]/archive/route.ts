import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { archiveTemplateContract, templateView } from "@/lib/http/dialects/marketing/templates";
import { route } from "@/lib/http/kernel";
import { changeTemplate } from "@/lib/services/marketing";

export const POST = route(marketingDialect, archiveTemplateContract, async ({ actor, params, body }) =>
  templateView(await changeTemplate(actor, params.template_id, body)),
);
