import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf } from "@/lib/http/dialects/marketing/job-view";
import { copyTemplateContract, templateView } from "@/lib/http/dialects/marketing/templates";
import { route } from "@/lib/http/kernel";
import { copyTemplate } from "@/lib/services/marketing";

export const POST = route(marketingDialect, copyTemplateContract, async ({ actor, params, request }) =>
  templateView(await copyTemplate(actor, params.template_id, languageOf(request))),
);
