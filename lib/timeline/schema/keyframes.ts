import { z } from "zod";

/** How a value goes from its keyframe to the next one: a name, or a cubic Bézier curve as in CSS. `hold` stays and jumps. */
export const easingSchema = z.union([
  z.enum(["linear", "in", "out", "in-out", "hold"]),
  z.tuple([z.number().min(0).max(1), z.number().min(-4).max(4), z.number().min(0).max(1), z.number().min(-4).max(4)]),
]);
export type Easing = z.infer<typeof easingSchema>;

/** Frames count from the item's start before anything was cut off it: what `head` counts from, too. */
const keyframe = <V extends z.ZodType>(value: V) =>
  z.object({ frame: z.number().int().min(-1_000_000).max(10_000_000), value, ease: easingSchema.default("linear") });

const curve = <V extends z.ZodType>(value: V) => z.array(keyframe(value)).min(1).max(2000).optional();

/**
 * Values that change within an item, each list ascending. All are relative to what the item says itself: `position` is added
 * to its place in fractions of the canvas, `scale`, `opacity` and `volume` are factors, `rotation` is added in degrees.
 */
export const keyframesSchema = z.object({
  position: curve(z.object({ x: z.number().min(-8).max(8), y: z.number().min(-8).max(8) })),
  scale: curve(z.number().min(0).max(20)),
  rotation: curve(z.number().min(-36_000).max(36_000)),
  opacity: curve(z.number().min(0).max(1)),
  volume: curve(z.number().min(0).max(4)),
});
export type Keyframes = z.infer<typeof keyframesSchema>;
export type KeyframeProperty = keyof Keyframes;
export const KEYFRAME_PROPERTIES = [
  "position",
  "scale",
  "rotation",
  "opacity",
  "volume",
] as const satisfies readonly KeyframeProperty[];
