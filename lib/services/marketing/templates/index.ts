import { notFound } from "@/lib/core/errors";
import type { TemplateDefinition } from "../template-definition";
import { shippedTemplate } from "./shipped";

export { STANDARD } from "./shipped";

/** A template as jobs are made from it. */
export interface UsableTemplate {
  name: string;
  definition: TemplateDefinition;
}

/** A template that comes with the studio, or one of the account's. @throws AppError `not_found`, also for somebody else's */
export async function templateFor(_userId: string, id: string, language: string): Promise<UsableTemplate> {
  const shipped = shippedTemplate(id, language);
  if (shipped) return shipped;
  throw notFound("Template", id);
}
