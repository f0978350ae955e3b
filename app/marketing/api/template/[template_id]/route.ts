import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf } from "@/lib/http/dialects/marketing/job-view";
import {
  changeTemplateContract,
  deleteTemplateContract,
  templateContract,
  templateOf,
  templateView,
} from "@/lib/http/dialects/marketing/templates";
import { route } from "@/lib/http/kernel";
import { changeTemplate, deleteTemplate, getTemplate } from "@/lib/services/marketing";

export const GET = route(marketingDialect, templateContract, async ({ actor, params, request }) =>
  templateView(await getTemplate(actor, params.template_id, languageOf(request))),
);

export const PUT = route(marketingDialect, changeTemplateContract, async ({ actor, params, body }) =>
  templateView(await changeTemplate(actor, params.template_id, templateOf(body))),
);

export const DELETE = route(marketingDialect, deleteTemplateContract, async ({ actor, params }) => {
  await deleteTemplate(actor, params.template_id);
  return undefined;
});
