import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import { parseInput } from "../../parse-input";
import { type TemplateDefinition, templateDefinition } from "../template-definition";
import {
  countTemplates,
  findTemplate,
  findTemplates,
  insertTemplate,
  MOST,
  removeTemplate,
  type TemplateRow,
  updateTemplate,
} from "./repo";
import { SHIPPED_IDS, shippedTemplate } from "./shipped";

/** A template of the account's, or one that comes with the studio. */
export interface TemplateView {
  id: string;
  name: string;
  description: string;
  pillar: string;
  definition: TemplateDefinition;
  /** Whether it is the account's own, and so can be changed. */
  own: boolean;
  archived: boolean;
}

const templateInput = z.object({
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1000).default(""),
  /** What its films are for; one of ours, or another. */
  pillar: z.string().trim().min(1).max(60),
  definition: templateDefinition,
});
export type TemplateInput = z.input<typeof templateInput>;

const ownView = ({ id, name, description, pillar, definition, archivedAt }: TemplateRow): TemplateView => ({
  ...{ id, name, description, pillar, definition },
  own: true,
  archived: archivedAt !== null,
});

function shippedView(id: string, language: string): TemplateView | null {
  const shipped = shippedTemplate(id, language);
  return shipped ? { id, ...shipped, own: false, archived: false } : null;
}

/** Every template that there is to choose from: the account's own first. @param language ISO 639-1 of those that come with the studio */
export async function listTemplates({ userId }: Actor, language: string): Promise<TemplateView[]> {
  const own = (await findTemplates(userId)).map(ownView);
  return [...own, ...SHIPPED_IDS.flatMap((id) => shippedView(id, language) ?? [])];
}

/** @throws AppError `not_found`, also for somebody else's */
export async function getTemplate({ userId }: Actor, id: string, language: string): Promise<TemplateView> {
  const shipped = shippedView(id, language);
  if (shipped) return shipped;
  const row = await findTemplate(userId, id);
  if (!row) throw notFound("Template", id);
  return ownView(row);
}

/** Makes a template, also of a file that another studio gave away. @throws AppError `validation`, `conflict` beyond what one account may have */
export async function createTemplate(actor: Actor, input: TemplateInput): Promise<TemplateView> {
  const template = parseInput(templateInput, input);
  if ((await countTemplates(actor.userId)) >= MOST) {
    throw new AppError({ code: "conflict", message: say("marketing.too_many_templates", { most: MOST }) });
  }
  const id = newId("template");
  await insertTemplate({ id, userId: actor.userId, ...template });
  return getTemplate(actor, id, "en");
}

/** A template of one's own that begins as another is. @throws AppError as getTemplate and createTemplate */
export async function copyTemplate(actor: Actor, id: string, language: string): Promise<TemplateView> {
  const { name, description, pillar, definition } = await getTemplate(actor, id, language);
  return createTemplate(actor, { name, description, pillar, definition });
}

/** @throws AppError `forbidden` for a template that comes with the studio */
function assertOwn(id: string): void {
  if (!shippedTemplate(id, "en")) return;
  throw new AppError({
    code: "forbidden",
    message: say("marketing.template_is_ours"),
    remedy: say("marketing.duplicate_template"),
  });
}

/** Changes what is named of a template, or puts it away. @throws AppError `not_found`, `validation`, `forbidden` */
export async function changeTemplate(
  actor: Actor,
  id: string,
  { archived, ...input }: Partial<TemplateInput> & { archived?: boolean | undefined },
): Promise<TemplateView> {
  assertOwn(id);
  const change = parseInput(templateInput.partial(), input);
  const given = Object.fromEntries(Object.entries(change).filter(([name]) => name in input));
  const archivedAt = archived === undefined ? {} : { archivedAt: archived ? new Date() : null };
  if (!(await updateTemplate(actor.userId, id, { ...given, ...archivedAt }))) throw notFound("Template", id);
  return getTemplate(actor, id, "en");
}

/** Removes a template; productions made from it stay. @throws AppError `not_found`, `forbidden` */
export async function deleteTemplate(actor: Actor, id: string): Promise<void> {
  assertOwn(id);
  if (!(await removeTemplate(actor.userId, id))) throw notFound("Template", id);
}
