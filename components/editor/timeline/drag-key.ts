import { nearest } from "@/lib/editor/snapping";
import { endOf } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { KEYFRAME_PROPERTIES, type Keyframes } from "@/lib/timeline/schema/keyframes";
import { type Gesture, type Ground, SNAP_PX, showGuide } from "./gesture";
import { snapFrames } from "./snap-frames";

/**
 * Pulls what is set at a frame of an item to another frame of it.
 * @param frame of the item, counted from before what was cut off at its start
 */
export function dragKey(ground: Ground, down: PointerEvent, id: string, frame: number): Gesture | undefined {
  const { store, box, guide, steps } = ground;
  const item = itemsById(store.document).get(id);
  if (!item || !("keyframes" in item) || !item.keyframes) return undefined;
  const keyframes: Keyframes = item.keyframes;
  const set = KEYFRAME_PROPERTIES.filter((name) => keyframes[name]?.some((one) => one.frame === frame));
  const mark = box.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-key="${frame}"]`);
  const start = item.from - item.head;
  const points = snapFrames(store, new Set());
  let to = frame;
  const show = () => mark?.style.setProperty("--key", String(to - item.head));
  const reset = () => {
    showGuide(guide, undefined);
    to = frame;
    show();
  };
  return {
    move(event) {
      const { zoom, snaps } = store.state;
      const raw = start + frame + Math.round((event.clientX - down.clientX) / zoom);
      const snap = snaps !== event.shiftKey ? nearest(points, raw, SNAP_PX / zoom) : undefined;
      const place = Math.min(endOf(item) - 1, Math.max(item.from, snap ?? raw));
      to = place - start;
      showGuide(guide, snap === place ? snap : undefined);
      show();
      store.playhead.seek(place);
    },
    end() {
      const target = to;
      reset();
      if (target === frame) return;
      const ops = set.map((property): OpInput => ({ op: "keyframeMove", id, property, frame, to: target }));
      store.edit(steps.keyframeMove, ops);
    },
    cancel: reset,
  };
}
