import { itemsById } from "@/lib/timeline/ops/core/diff";
import { sourceFrames } from "@/lib/timeline/problems";
import type { Gesture, Ground } from "./gesture";

/** Shows another part of a clip's file in the same place: pulled to the left, a later one. */
export function dragSlip({ store, box, steps }: Ground, down: PointerEvent, id: string): Gesture | undefined {
  const { document } = store;
  const item = itemsById(document).get(id);
  if (!item || !("trimStart" in item)) return undefined;
  const { fps } = document;
  const left = sourceFrames(item, document.assets[item.assetId], fps) - item.durationInFrames;
  const hidden = Math.floor((item.trimStart * fps) / item.speed + 1e-6);
  const most = Number.isFinite(left) ? Math.max(0, Math.floor(left)) : 0;
  const words = box.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] [data-words]`);
  let by = 0;
  const reset = () => words?.style.removeProperty("transform");
  return {
    move(event) {
      by = Math.min(most, Math.max(-hidden, Math.round((down.clientX - event.clientX) / store.state.zoom)));
      if (words) words.style.transform = `translateX(${-by * store.state.zoom}px)`;
    },
    end() {
      reset();
      if (by !== 0) store.edit(steps.slip, [{ op: "slipItem", id, by }]);
    },
    cancel: reset,
  };
}
