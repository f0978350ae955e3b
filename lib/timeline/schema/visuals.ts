import { z } from "zod";
import { iconSchema, idSchema } from "./parts";
import { SCENERY_FIGURES, SCENERY_GROUNDS, SCENERY_HOURS, SCENERY_WEATHER } from "./scenery";

const line = z.string().max(400);
const text = z.string().max(1200);
const icon = iconSchema.optional();

/** What a scene shows. The keys of its parts, for cues, are given beside each part. */
export const visualSchema = z.discriminatedUnion("type", [
  /** cues: title, subtitle, icon */
  z.object({ type: z.literal("title"), title: line, subtitle: line.default(""), kicker: line.default(""), icon }),
  /** cues: text, mark:0 …, icon.  A sentence set large; `marks` are phrases of it that are marked as they are spoken. */
  z.object({
    type: z.literal("statement"),
    text: line,
    kicker: line.default(""),
    marks: z.array(z.string().max(120)).max(4).default([]),
    icon,
  }),
  /** cues: heading, point:0 … */
  z.object({
    type: z.literal("points"),
    heading: line,
    numbered: z.boolean().default(false),
    /** `value` is the amount, price or time that the card is about: it leads the card in place of a number or drawing. */
    points: z
      .array(z.object({ text: line, icon, value: z.string().max(40).optional() }))
      .min(1)
      .max(6),
    /** `centred`: the stack is as high as its cards and stands in the middle; cards without order carry no numbers. */
    stack: z.enum(["centred"]).optional(),
    /** Drawn large beside the heading, where there is room. */
    icon,
  }),
  /** cues: heading, before, value, label. The value is written with the film's language; prefix and suffix as given ("$", "%"). */
  z.object({
    type: z.literal("number"),
    heading: line.default(""),
    value: z.number(),
    decimals: z.number().int().min(0).max(6).default(0),
    prefix: z.string().max(12).default(""),
    suffix: z.string().max(24).default(""),
    label: line.default(""),
    /** What the value was before, as it is written: small beside the new one. */
    before: z.string().max(40).optional(),
    /** How much something rose or fell: no part of a whole, so that no ring is drawn for it. */
    growth: z.literal(true).optional(),
    icon,
  }),
  /** cues: quote, author */
  z.object({ type: z.literal("quote"), quote: text, author: line.default(""), role: line.default("") }),
  /** cues: heading, left, right, left:0 …, right:0 … */
  z.object({
    type: z.literal("comparison"),
    heading: line,
    left: z.object({ title: line, points: z.array(line).max(4).default([]), icon }),
    right: z.object({ title: line, points: z.array(line).max(4).default([]), icon }),
  }),
  /** cues: heading, step:0 …  `mark` is a date or number shown on the line. */
  z.object({
    type: z.literal("process"),
    heading: line,
    style: z.enum(["steps", "timeline"]).default("steps"),
    steps: z
      .array(z.object({ title: line, text: line.default(""), mark: z.string().max(24).default(""), icon }))
      .min(2)
      .max(6),
  }),
  /** cues: heading, bar:0 … */
  z.object({
    type: z.literal("chart"),
    heading: line,
    chart: z.enum(["bars", "line", "donut"]).default("bars"),
    unit: z.string().max(24).default(""),
    data: z
      .array(z.object({ label: z.string().max(80), value: z.number() }))
      .min(2)
      .max(12),
    source: line.default(""),
  }),
  /** cues: heading, line:0 …  Tokens are highlighted when the film is planned. */
  z.object({
    type: z.literal("code"),
    heading: line.default(""),
    language: z.string().max(40).default("text"),
    file: line.default(""),
    lines: z
      .array(z.array(z.object({ text: z.string().max(400), color: z.string().max(40).optional() })))
      .min(1)
      .max(40),
  }),
  /** cues: heading, node:<id> */
  z.object({
    type: z.literal("diagram"),
    heading: line,
    nodes: z
      .array(z.object({ id: z.string().max(40), label: z.string().max(80), icon }))
      .min(2)
      .max(8),
    edges: z
      .array(z.object({ from: z.string().max(40), to: z.string().max(40), label: z.string().max(60).default("") }))
      .max(16),
  }),
  /** cues: heading, place:0 …  Longitude and latitude in degrees. */
  z.object({
    type: z.literal("map"),
    heading: line,
    places: z
      .array(
        z.object({
          name: z.string().max(80),
          longitude: z.number(),
          latitude: z.number(),
          countryCode: z.string().max(3).default(""),
        }),
      )
      .min(1)
      .max(8),
    arcs: z.boolean().default(false),
  }),
  /** cues: heading, caption.  The picture itself is an asset of the timeline. */
  z.object({
    type: z.literal("picture"),
    heading: line.default(""),
    caption: line.default(""),
    assetId: idSchema,
    motion: z.enum(["none", "standard", "pro"]).default("standard"),
    credit: line.default(""),
  }),
  /** cues: heading, text, icon:0 … */
  z.object({
    type: z.literal("icon"),
    heading: line,
    text: line.default(""),
    icons: z
      .array(z.object({ icon: iconSchema, label: z.string().max(80).default("") }))
      .min(1)
      .max(6),
  }),
  /** cues: title, subtitle, call.  `emphasis: "call"` sets the call large on a ground of its own, the other words above it. */
  z.object({
    type: z.literal("outro"),
    title: line,
    subtitle: line.default(""),
    call: line.default(""),
    emphasis: z.enum(["call"]).optional(),
    icon,
  }),
  /** A recording whose words are not known: its loudness from start to end, lit as far as it has played. cues: title */
  z.object({
    type: z.literal("recording"),
    title: line,
    levels: z.array(z.number().min(0).max(1)).min(1).max(96),
    icon,
  }),
  /** A place drawn from parts, with who and what is in it; layers of depth drift slowly. cues: heading, figure:0 … */
  z.object({
    type: z.literal("scenery"),
    heading: line.default(""),
    ground: z.enum(SCENERY_GROUNDS),
    hour: z.enum(SCENERY_HOURS).default("day"),
    weather: z.enum(SCENERY_WEATHER).default("clear"),
    figures: z.array(z.enum(SCENERY_FIGURES)).max(3).default([]),
  }),
  /** What a failed scene becomes. cues: text */
  z.object({ type: z.literal("card"), text }),
]);

export type Visual = z.infer<typeof visualSchema>;
export type VisualType = Visual["type"];
export type VisualOf<T extends VisualType> = Extract<Visual, { type: T }>;
