import { z } from "zod";
import { OWN } from "./otio";

/** A point of time, in units of which there are `rate` a second. */
export const time = z.object({ rate: z.number().positive().max(1000), value: z.number() });
/** A stretch of time. */
export const range = z.object({ start_time: time, duration: time });
/** What every object of OpenTimelineIO has. */
const node = z.looseObject({
  OTIO_SCHEMA: z.string(),
  name: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});
export type Node = z.output<typeof node>;
export const clipNode = node.extend({
  source_range: range.nullish(),
  effects: z.array(node).nullish(),
  media_reference: node.nullish(),
  media_references: z.record(z.string(), node).nullish(),
  active_media_reference_key: z.string().nullish(),
});
export type ClipNode = z.output<typeof clipNode>;
export const trackNode = node.extend({
  kind: z.string().default("Video"),
  enabled: z.boolean().default(true),
  children: z.array(node),
});
export const timelineNode = node.extend({
  OTIO_SCHEMA: z.string().startsWith("Timeline."),
  tracks: node.extend({ children: z.array(node), markers: z.array(node).nullish() }),
});

export type Fields = Record<string, unknown>;
/** What the exporting studio wrote down of an object. */
export const ownOf = (holder: Node): Fields => {
  const own = holder.metadata?.[OWN];
  return typeof own === "object" && own !== null ? (own as Fields) : {};
};
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** `Clip` of `Clip.2`. */
export const kindOf = ({ OTIO_SCHEMA }: Node): string => OTIO_SCHEMA.split(".")[0] ?? "";

/** A time in frames of a film of `fps`. */
export const framesOf = ({ value, rate }: z.output<typeof time>, fps: number): number =>
  Math.round((value * fps) / rate);

/** The medium that a clip shows, of the several that it may name. */
export function referenceOf(clip: ClipNode): Node | undefined {
  const { media_references: several, active_media_reference_key: key, media_reference: one } = clip;
  return several?.[key ?? "DEFAULT_MEDIA"] ?? one ?? undefined;
}

/** What is shown of a clip's medium: from where, in seconds of the file, and for how many frames of the film. */
export function lengthOf(clip: ClipNode, fps: number): { start: number; frames: number } | undefined {
  const available = range.safeParse(referenceOf(clip)?.available_range);
  const shown = clip.source_range ?? (available.success ? available.data : undefined);
  const secondsOf = ({ value, rate }: z.output<typeof time>) => value / rate;
  // Files with a timecode begin at it.
  const begins = available.success ? secondsOf(available.data.start_time) : 0;
  return shown && { start: Math.max(0, secondsOf(shown.start_time) - begins), frames: framesOf(shown.duration, fps) };
}

/** How fast the clip runs: the product of its warps. */
export function speedOf(clip: ClipNode): number {
  const warps = (clip.effects ?? []).filter((effect) => ["LinearTimeWarp", "FreezeFrame"].includes(kindOf(effect)));
  return warps.reduce(
    (speed, { time_scalar }) => speed * (Number.isFinite(Number(time_scalar)) ? Number(time_scalar) : 1),
    1,
  );
}
