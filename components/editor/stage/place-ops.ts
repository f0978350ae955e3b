import { boxOf, type Placed, shownBox, storedBox } from "@/lib/editor/boxes";
import type { OpInput } from "@/lib/timeline/ops";
import type { Keyframes } from "@/lib/timeline/schema/keyframes";
import type { Box } from "@/lib/timeline/schema/parts";

const finely = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * What brings an item to a place that it is drawn at: a keyframe of what changes in it by keyframes, else its box. A title grows
 * with its box where both sides do.
 */
export function placeOps(item: Placed, shown: Box, frame: number): OpInput[] {
  const { id } = item;
  const curves: Keyframes = item.keyframes ?? {};
  const was = shownBox(item, frame);
  const own = boxOf(item);
  const at = frame - item.from + item.head;
  const ops: OpInput[] = [];
  const key = (property: "position" | "scale" | "rotation", value: number | { x: number; y: number }): void => {
    const ease = curves[property]?.find((one) => one.frame === at)?.ease ?? "in-out";
    ops.push({ op: "keyframeSet", id, property, frame: at, value, ease });
  };
  const scale = was.width > 0 ? shown.width / was.width : 1;
  const isScaled = Math.abs(scale - 1) > 1e-4 || Math.abs(shown.height / was.height - 1) > 1e-4;
  let box = { ...own };
  if (isScaled && curves.scale) key("scale", finely(shown.width / own.width));
  else if (isScaled) {
    box = { ...box, width: own.width * scale, height: own.height * (shown.height / was.height) };
    box = { ...box, x: own.x + (own.width - box.width) / 2, y: own.y + (own.height - box.height) / 2 };
  }
  const [dx, dy] = [
    shown.x + shown.width / 2 - (was.x + was.width / 2),
    shown.y + shown.height / 2 - (was.y + was.height / 2),
  ];
  if (dx !== 0 || dy !== 0) {
    if (curves.position) {
      const offset = {
        x: was.x + was.width / 2 - (own.x + own.width / 2),
        y: was.y + was.height / 2 - (own.y + own.height / 2),
      };
      key("position", { x: finely(offset.x + dx), y: finely(offset.y + dy) });
    } else box = { ...box, x: box.x + dx, y: box.y + dy };
  }
  const turn = shown.rotation - was.rotation;
  if (turn !== 0) {
    if (curves.rotation) key("rotation", Math.round((shown.rotation - own.rotation) * 10) / 10);
    else box = { ...box, rotation: own.rotation + turn };
  }
  const stored = storedBox(box);
  if (Object.entries(stored).some(([name, value]) => value !== own[name as keyof Box])) {
    const grows =
      item.kind === "text" && Math.abs(stored.width / own.width - stored.height / own.height) < 1e-3 && isScaled;
    const set: Record<string, Box | number> = { box: stored };
    if (grows && item.kind === "text") set.fontSize = Math.min(2000, Math.max(4, Math.round(item.fontSize * scale)));
    ops.push({ op: "setProperties", ids: [id], set });
  }
  return ops;
}
