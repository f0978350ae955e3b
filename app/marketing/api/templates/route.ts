import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf } from "@/lib/http/dialects/marketing/job-view";
import {
  createTemplateContract,
  listTemplatesContract,
  templateOf,
  templateView,
} from "@/lib/http/dialects/marketing/templates";
import { route } from "@/lib/http/kernel";
import { createTemplate, listTemplates } from "@/lib/services/marketing";

export const GET = route(marketingDialect, listTemplatesContract, async ({ actor, request }) => ({
  templates: (await listTemplates(actor, languageOf(request))).map(templateView),
}));

export const POST = route(marketingDialect, createTemplateContract, async ({ actor, body }) =>
  templateView(await createTemplate(actor, templateOf(body))),
);
