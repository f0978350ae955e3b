import { z } from "zod";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";
import {
  jobConfigPart,
  LONGEST_SEGMENT,
  MAX_SEGMENTS,
  SEGMENT_MODES,
  type SegmentInput,
  SHORTEST_SEGMENT,
  segmentInputSchema,
} from "./schemas";

/** What a name between braces in a pattern may look like. */
const VARIABLE = /\{([a-z][a-z0-9_]{0,39})\}/g;
/** Values that every job has. */
const GIVEN = ["theme", "title"];

const pattern = z.string().trim().max(1000);

const roleSchema = z.object({
  /** hook, problem, tip, proof, call_to_action … */
  role: z.string().trim().min(1).max(40),
  /** What is seen, with `{variables}`. */
  prompt: pattern.min(1),
  /** What is said, with `{variables}`. */
  narration: pattern.default(""),
  mode: z.enum(SEGMENT_MODES).optional(),
  seconds: z.number().min(SHORTEST_SEGMENT).max(LONGEST_SEGMENT).optional(),
});

const variableSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, wording(say("marketing.variable_name"))),
  label: z.string().trim().min(1).max(80),
  example: z.string().trim().max(200).default(""),
});

/** What a template holds; the column `MarketingTemplate.definition`, and the file in which templates are passed on. */
export const templateDefinition = z
  .object({
    version: z.literal(1),
    /** Seconds of segments that say nothing else. */
    segmentSeconds: z.number().min(SHORTEST_SEGMENT).max(LONGEST_SEGMENT).default(5),
    structure: z.array(roleSchema).min(1).max(MAX_SEGMENTS),
    variables: z.array(variableSchema).max(20).default([]),
    config: jobConfigPart.default({}),
  })
  .check(({ value, issues }) => {
    const known = [...GIVEN, ...value.variables.map(({ name }) => name)];
    for (const [at, part] of value.structure.entries()) {
      for (const field of ["prompt", "narration"] as const) {
        const unknown = [...part[field].matchAll(VARIABLE)].find(([, name = ""]) => !known.includes(name));
        if (!unknown) continue;
        issues.push({
          code: "custom",
          message: `unknown variable ${unknown[0]}`,
          path: ["structure", at, field],
          input: part[field],
          params: { constraint: "unknown_variable" },
        });
      }
    }
  });
export type TemplateDefinition = z.output<typeof templateDefinition>;

/** A pattern with its variables filled in; null when one of them has no value. */
function filled(text: string, values: Record<string, string>): string | null {
  let isWhole = true;
  const result = text.replace(VARIABLE, (_, name: string) => {
    const value = values[name]?.trim();
    if (!value) isWhole = false;
    return value ?? "";
  });
  return isWhole ? result : null;
}

/** The parts of a structure for a film of `count` segments: the first and the last stay, those between repeat or are left out. */
function partsFor(structure: TemplateDefinition["structure"], count: number): TemplateDefinition["structure"] {
  if (count === structure.length) return structure;
  const [first, ...rest] = structure;
  const last = rest.pop();
  if (!first || !last || count < 2) return structure.slice(0, count);
  const between = rest.length > 0 ? rest : [last];
  const middle = Array.from({ length: count - 2 }, (_, at) => between[at % between.length] ?? last);
  return [first, ...middle, last];
}

interface Filling {
  values: Record<string, string>;
  count?: number | undefined;
  seconds?: number | undefined;
}

/**
 * The segments that a template makes of a job's values. What is said needs all its variables; what is seen falls back on the
 * subject where one of them is missing.
 */
export function segmentsOf(definition: TemplateDefinition, { values, count, seconds }: Filling): SegmentInput[] {
  const { structure, segmentSeconds, config } = definition;
  const usual = config.mode === "image_to_video" ? "image_to_video" : "text_to_video";
  return partsFor(structure, count ?? structure.length).map((part) =>
    segmentInputSchema.parse({
      role: part.role,
      prompt: filled(part.prompt, values) ?? values.theme ?? "",
      narration: filled(part.narration, values) ?? "",
      mode: part.mode ?? usual,
      seconds: seconds ?? part.seconds ?? segmentSeconds,
    }),
  );
}
