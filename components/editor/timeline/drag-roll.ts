import { nearest } from "@/lib/editor/snapping";
import { trimRange } from "@/lib/editor/trim-range";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { type Gesture, type Ground, SNAP_PX, showGuide } from "./gesture";
import { snapFrames } from "./snap-frames";

/** Moves the cut between two items that touch: one gets longer as the other gets shorter. */
export function dragRoll(ground: Ground, down: PointerEvent, id: string, edge: "start" | "end"): Gesture | undefined {
  const { store, box, guide, steps } = ground;
  const { document } = store;
  const pressed = itemsById(document).get(id);
  const track = document.tracks.find((one) => one.id === pressed?.trackId);
  if (!pressed || !track) return undefined;
  const cut = edge === "start" ? pressed.from : endOf(pressed);
  const first = track.items.find((item) => endOf(item) === cut);
  const second = track.items.find((item) => item.from === cut);
  if (!first || !second) return undefined;
  const ends = trimRange(document, track, first, { edge: "end", ripple: true });
  const starts = trimRange(document, track, second, { edge: "start", ripple: true });
  const [least, most] = [Math.max(ends.least, starts.least), Math.min(ends.most, starts.most)];
  const points = snapFrames(store, new Set([first.id, second.id]));
  const elements = [first, second].map((item) =>
    box.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.id)}"]`),
  );
  let to = cut;
  const show = () => {
    elements[0]?.style.setProperty("--length", String(to - first.from));
    elements[1]?.style.setProperty("--from", String(to));
    elements[1]?.style.setProperty("--length", String(endOf(second) - to));
  };
  const reset = () => {
    showGuide(guide, undefined);
    to = cut;
    show();
  };
  return {
    move(event) {
      const { zoom, snaps } = store.state;
      const raw = cut + Math.round((event.clientX - down.clientX) / zoom);
      const snap = snaps ? nearest(points, raw, SNAP_PX / zoom) : undefined;
      to = Math.min(most, Math.max(least, snap ?? raw));
      showGuide(guide, snap === to ? snap : undefined);
      show();
    },
    end() {
      const by = to - cut;
      reset();
      if (by !== 0) store.edit(steps.roll, [{ op: "rollEdit", id: second.id, by }]);
    },
    cancel: reset,
  };
}
