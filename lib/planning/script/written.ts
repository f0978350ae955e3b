import { z } from "zod";
import { sourceSchema } from "../plan";

export const PROPOSED_KINDS = [
  "points",
  "number",
  "quote",
  "comparison",
  "steps",
  "timeline",
  "chart",
  "map",
  "icon",
  "statement",
  "auto",
] as const;

/** What a language model proposes to show in a scene; taken only as far as the narration bears it out. */
export const proposalSchema = z.object({
  kind: z.enum(PROPOSED_KINDS),
  heading: z.string(),
  items: z.array(z.object({ label: z.string(), value: z.number().nullable(), note: z.string() })),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A script as a model writes it: what is asked for and checked. Every field is required, as strict structured output wants it. */
export const modelScriptSchema = z.object({
  title: z.string().min(1),
  scenes: z
    .array(
      z.object({
        heading: z.string(),
        narration: z.string().min(1),
        visual: proposalSchema.nullable(),
        sources: z.array(z.number().int()),
      }),
    )
    .min(1)
    .max(120),
});
export type ModelScript = z.infer<typeof modelScriptSchema>;

/** A written script, kept with the film. */
export const writtenScriptSchema = z.object({
  title: z.string(),
  scenes: z.array(
    z.object({
      heading: z.string(),
      narration: z.string().min(1),
      visual: proposalSchema.nullable(),
      sources: z.array(sourceSchema),
    }),
  ),
});
export type WrittenScript = z.infer<typeof writtenScriptSchema>;

/** The script as Markdown, to read and to edit. */
export function writtenText(script: WrittenScript): string {
  const scenes = script.scenes.map(({ heading, narration }) => (heading ? `## ${heading}\n\n${narration}` : narration));
  return `# ${script.title}\n\n${scenes.join("\n\n")}\n`;
}
