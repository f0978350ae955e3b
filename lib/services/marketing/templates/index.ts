import { notFound } from "@/lib/core/errors";
import type { TemplateDefinition } from "../template-definition";
import { findTemplate } from "./repo";
import { shippedTemplate } from "./shipped";

export { STANDARD } from "./shipped";

/** A template as jobs are made from it. */
export interface UsableTemplate {
  name: string;
  definition: TemplateDefinition;
}

/** A template that comes with the studio, or one of the account's. @throws AppError `not_found`, also for somebody else's */
export async function templateFor(userId: string, id: string, language: string): Promise<UsableTemplate> {
  const template = shippedTemplate(id, language) ?? (await findTemplate(userId, id));
  if (template) return template;
  throw notFound("Template", id);
}
