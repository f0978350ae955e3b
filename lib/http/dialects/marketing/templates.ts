import { z } from "zod";
import { SHAPE_RATIOS, SHAPES } from "@/lib/core/media-formats";
import type { TemplateView } from "@/lib/services/marketing";
import { jobConfigSchema, SEGMENT_MODES } from "@/lib/services/marketing/schemas";
import { defineContract } from "../../contract";

const tag = "Templates";
const byTemplate = z.object({ template_id: z.string().max(200) });
const ratios = SHAPES.map((shape) => SHAPE_RATIOS[shape]) as [string, ...string[]];

const roleWire = z.object({
  role: z.string().max(40).meta({ description: "hook, problem, tip, proof, call_to_action …" }),
  prompt: z.string().max(1000).meta({ description: "With `{variables}`; `{theme}` and `{title}` are the job's." }),
  narration: z.string().max(1000).default(""),
  generation_mode: z.enum(SEGMENT_MODES).optional(),
  duration: z.number().optional(),
});
const { providers, style, tone, captions, music, mode } = jobConfigSchema.shape;
const configWire = z.object({
  mode: mode.unwrap().optional(),
  aspect_ratio: z.enum(ratios).optional(),
  style: style.unwrap().optional(),
  providers: providers.unwrap().optional(),
  tone: tone.unwrap().optional(),
  captions: captions.unwrap().optional(),
  music: music.unwrap().optional(),
});

/** A template as a file passes it on. */
const templateFile = z.object({
  version: z.literal(1),
  name: z.string().trim().min(1).max(120),
  description: z.string().max(1000).default(""),
  pillar: z.string().min(1).max(60),
  segment_duration: z.number().default(5),
  structure: z.array(roleWire).min(1).max(20),
  variables: z
    .array(z.object({ name: z.string(), label: z.string(), example: z.string().default("") }))
    .max(20)
    .default([]),
  default_config: configWire.default({}),
});

export const templateWire = templateFile.extend({
  id: z.string(),
  own: z.boolean().meta({ description: "False for those that come with the studio: duplicate one to change it." }),
  archived: z.boolean(),
  segments_count: z.number().int(),
});
export type TemplateWire = z.infer<typeof templateWire>;
export const templatesWire = z.object({ templates: z.array(templateWire) });

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What a file says, as the services take it. */
export function templateOf(file: z.output<typeof templateFile>) {
  const { name, description, pillar, segment_duration, structure, variables, default_config, version } = file;
  const { aspect_ratio, ...config } = default_config;
  const shape = SHAPES.find((one) => SHAPE_RATIOS[one] === aspect_ratio);
  return {
    ...{ name, description, pillar },
    definition: {
      ...{ version, variables },
      segmentSeconds: segment_duration,
      structure: structure.map(({ generation_mode, duration, ...part }) =>
        given({ ...part, mode: generation_mode, seconds: duration }),
      ) as { role: string; prompt: string }[],
      config: given({ ...config, shape }),
    },
  };
}

export function templateView({ definition, ...facts }: TemplateView): TemplateWire {
  const { shape, voiceId: _voice, language: _language, ...config } = definition.config;
  return {
    ...facts,
    version: 1,
    segments_count: definition.structure.length,
    segment_duration: definition.segmentSeconds,
    structure: definition.structure.map(({ mode: how, seconds, ...part }) => ({
      ...part,
      ...(how ? { generation_mode: how } : {}),
      ...(seconds ? { duration: seconds } : {}),
    })),
    variables: definition.variables,
    default_config: { ...config, ...(shape ? { aspect_ratio: SHAPE_RATIOS[shape] } : {}) },
  };
}

const EXAMPLE = {
  version: 1,
  name: "A view of the sea",
  pillar: "story",
  structure: [{ role: "hook", prompt: "{theme} at dawn", narration: "{theme}." }],
};

export const listTemplatesContract = defineContract({
  id: "marketing.templates",
  method: "GET",
  path: "/templates",
  summary: "Templates: the account's own, and those that come with the studio",
  tag,
  scope: "read",
  response: templatesWire,
});
export const createTemplateContract = defineContract({
  id: "marketing.createTemplate",
  method: "POST",
  path: "/templates",
  summary: "Make a template, or import one from its file",
  tag,
  scope: "generate",
  body: templateFile,
  response: templateWire,
  status: 201,
  examples: [{ summary: "One segment", request: EXAMPLE }],
});
export const templateContract = defineContract({
  id: "marketing.template",
  method: "GET",
  path: "/template/{template_id}",
  summary: "One template, as a file passes it on",
  tag,
  scope: "read",
  params: byTemplate,
  response: templateWire,
});
export const changeTemplateContract = defineContract({
  id: "marketing.changeTemplate",
  method: "PUT",
  path: "/template/{template_id}",
  summary: "Put another template in its place",
  tag,
  scope: "generate",
  params: byTemplate,
  body: templateFile,
  response: templateWire,
  examples: [{ summary: "One segment", request: EXAMPLE }],
});
export const archiveTemplateContract = defineContract({
  id: "marketing.archiveTemplate",
  method: "POST",
  path: "/template/{template_id}/archive",
  summary: "Put a template away, or take it out again",
  tag,
  scope: "generate",
  params: byTemplate,
  body: z.object({ archived: z.boolean().default(true) }),
  response: templateWire,
});
export const copyTemplateContract = defineContract({
  id: "marketing.duplicateTemplate",
  method: "POST",
  path: "/template/{template_id}/duplicate",
  summary: "Make a template of one's own that begins as this one is",
  tag,
  scope: "generate",
  params: byTemplate,
  response: templateWire,
  status: 201,
});
export const deleteTemplateContract = defineContract({
  id: "marketing.deleteTemplate",
  method: "DELETE",
  path: "/template/{template_id}",
  summary: "Delete a template; productions made from it stay",
  tag,
  scope: "generate",
  params: byTemplate,
  response: z.undefined(),
  status: 204,
});

export const templateContracts = [
  listTemplatesContract,
  createTemplateContract,
  templateContract,
  changeTemplateContract,
  archiveTemplateContract,
  copyTemplateContract,
  deleteTemplateContract,
];
