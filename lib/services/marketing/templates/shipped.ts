import type { z } from "zod";
import { type TemplateDefinition, templateDefinition } from "../template-definition";
import { english } from "./en";
import { french } from "./fr";

/** A template that comes with the studio, in one language. */
export interface ShippedTemplate {
  name: string;
  description: string;
  pillar: string;
  definition: z.input<typeof templateDefinition>;
}

/** The template that a job is made from when it names none. */
export const STANDARD = "template_standard";

/** Ids of the templates that come with the studio, in the order in which they are shown. */
export const SHIPPED_IDS = Object.keys(english) as (keyof typeof english)[];

/** A template that comes with the studio, in French or else in English; undefined for another id. */
export function shippedTemplate(
  id: string,
  language: string,
): (Omit<ShippedTemplate, "definition"> & { definition: TemplateDefinition }) | undefined {
  const known = SHIPPED_IDS.find((one) => one === id);
  if (!known) return undefined;
  const { definition, ...facts } = (language.startsWith("fr") ? french : english)[known];
  return { ...facts, definition: templateDefinition.parse(definition) };
}
