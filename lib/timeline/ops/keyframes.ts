import { z } from "zod";
import { say } from "@/lib/messages/say";
import { itemSchema } from "../schema";
import { easingSchema, KEYFRAME_PROPERTIES, type Keyframes } from "../schema/keyframes";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import type { PlacedItem } from "./core/diff";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";

const property = z.enum(KEYFRAME_PROPERTIES);
const at = z.number().int();
type Curve = { frame: number; value: unknown; ease: unknown }[];

function curveOf(item: PlacedItem, name: keyof Keyframes): Curve {
  const keyframes: Keyframes | undefined = "keyframes" in item ? item.keyframes : undefined;
  return [...(keyframes?.[name] ?? [])];
}

/** Puts a curve in the place of an item's own; an empty one takes it away. */
function putCurve(draft: Draft, { trackId, ...item }: PlacedItem, name: keyof Keyframes, curve: Curve): void {
  const others: Keyframes = { ...("keyframes" in item ? item.keyframes : {}) };
  Reflect.deleteProperty(others, name);
  const keyframes = curve.length > 0 ? { ...others, [name]: curve.toSorted((a, b) => a.frame - b.frame) } : others;
  const whole = Object.keys(keyframes).length > 0 ? { ...item, keyframes } : { ...item, keyframes: undefined };
  const read = itemSchema.safeParse(whole);
  const place = { track: trackId, item: item.id, field: `keyframes.${name}` };
  if (!read.success)
    refuse(say("timeline.field_wrong", { field: name, why: read.error.issues[0]?.message ?? "" }), place);
  const kept: Keyframes | undefined = "keyframes" in read.data ? read.data.keyframes : undefined;
  if (curve.length > 0 && !kept?.[name]) refuse(say("timeline.no_field", { field: name, kind: item.kind }), place);
  draft.put({ ...read.data, trackId });
}

/** Sets a value of an item at a frame of it, counted from its start with what was cut off; one that is there is replaced. */
export const keyframeSet = defineOp({
  name: "keyframeSet",
  parameters: {
    id: idSchema,
    property,
    frame: at,
    value: z.union([z.number(), z.object({ x: z.number(), y: z.number() })]),
    ease: easingSchema.default("linear"),
  },
  edit(draft, { id, property, frame, value, ease }) {
    const item = draft.item(id);
    const others = curveOf(item, property).filter((one) => one.frame !== frame);
    putCurve(draft, item, property, [...others, { frame, value, ease }]);
  },
});

/** Moves a keyframe to another frame; one that is there goes. */
export const keyframeMove = defineOp({
  name: "keyframeMove",
  parameters: { id: idSchema, property, frame: at, to: at },
  edit(draft, { id, property, frame, to }) {
    const item = draft.item(id);
    const curve = curveOf(item, property);
    const own = curve.find((one) => one.frame === frame);
    if (!own) refuse(say("timeline.no_keyframe", { frame }), { track: item.trackId, item: id, field: "frame" });
    const others = curve.filter((one) => one.frame !== frame && one.frame !== to);
    putCurve(draft, item, property, [...others, { ...own, frame: to }]);
  },
});

/** Takes a keyframe away; without a frame, all of the property. */
export const keyframeRemove = defineOp({
  name: "keyframeRemove",
  parameters: { id: idSchema, property, frame: at.optional() },
  edit(draft, { id, property, frame }) {
    const item = draft.item(id);
    const curve = curveOf(item, property);
    const left = frame === undefined ? [] : curve.filter((one) => one.frame !== frame);
    if (left.length === curve.length)
      refuse(say("timeline.no_keyframe", { frame: frame ?? 0 }), { track: item.trackId, item: id, field: "frame" });
    putCurve(draft, item, property, left);
  },
});
