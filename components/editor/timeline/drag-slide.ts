import { nearest } from "@/lib/editor/snapping";
import { trimRange } from "@/lib/editor/trim-range";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { type Gesture, type Ground, SNAP_PX, showGuide } from "./gesture";
import { snapFrames } from "./snap-frames";

/** Moves an item between the two that it touches: one gets longer as the other gets shorter, and the film stays as long as it is. */
export function dragSlide(ground: Ground, down: PointerEvent, id: string): Gesture | undefined {
  const { store, box, guide, steps } = ground;
  const { document } = store;
  const items = itemsById(document);
  const item = items.get(id);
  const track = document.tracks.find((one) => one.id === item?.trackId);
  if (!item || !track) return undefined;
  const first = track.items.find((one) => endOf(one) === item.from);
  const last = track.items.find((one) => one.from === endOf(item));
  if (!first || !last) return undefined;
  const ends = trimRange(document, track, first, { edge: "end", ripple: true });
  const starts = trimRange(document, track, last, { edge: "start", ripple: true });
  const least = Math.max(ends.least - item.from, starts.least - last.from);
  const most = Math.min(ends.most - item.from, starts.most - last.from);
  const moved = [...items.values()].filter((one) => one.id === id || (item.link && one.link === item.link));
  const points = snapFrames(store, new Set([first.id, last.id, ...moved.map((one) => one.id)]));
  const elementOf = (one: string) => box.querySelector<HTMLElement>(`[data-item="${CSS.escape(one)}"]`);
  let by = 0;
  const show = () => {
    for (const one of moved) elementOf(one.id)?.style.setProperty("--from", String(one.from + by));
    elementOf(first.id)?.style.setProperty("--length", String(first.durationInFrames + by));
    const behind = elementOf(last.id);
    behind?.style.setProperty("--from", String(last.from + by));
    behind?.style.setProperty("--length", String(last.durationInFrames - by));
  };
  const reset = () => {
    showGuide(guide, undefined);
    by = 0;
    show();
  };
  return {
    move(event) {
      const { zoom, snaps } = store.state;
      const raw = Math.round((event.clientX - down.clientX) / zoom);
      const snap = snaps !== event.shiftKey ? nearest(points, item.from + raw, SNAP_PX / zoom) : undefined;
      by = Math.min(most, Math.max(least, snap === undefined ? raw : snap - item.from));
      showGuide(guide, snap === item.from + by ? snap : undefined);
      show();
    },
    end() {
      const wanted = by;
      reset();
      if (wanted !== 0) store.edit(steps.slide, [{ op: "slideItem", id, by: wanted }]);
    },
    cancel: reset,
  };
}
