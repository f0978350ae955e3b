import { freshId } from "@/lib/editor/fresh-id";
import { mainTrack } from "@/lib/editor/moves";
import { nearest } from "@/lib/editor/snapping";
import { trimRange } from "@/lib/editor/trim-range";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { type Gesture, type Ground, SNAP_PX, showGuide } from "./gesture";
import { snapFrames } from "./snap-frames";

/** Pulls an item's start or end, and the same edges of what is linked to it. Alt turns over whether what follows moves. */
export function dragTrim(ground: Ground, down: PointerEvent, id: string, edge: "start" | "end"): Gesture | undefined {
  const { store, box, guide } = ground;
  const { document } = store;
  const items = itemsById(document);
  const item = items.get(id);
  const track = document.tracks.find((one) => one.id === item?.trackId);
  if (!item || !track) return undefined;
  const onMain = mainTrack(document)?.id === track.id || track.kind === "voice";
  const ripple = (store.state.ripples && onMain) !== down.altKey;
  const edgeOf = (one: { from: number; durationInFrames: number }) => (edge === "start" ? one.from : endOf(one));
  const was = edgeOf(item);
  const linked = [...items.values()].filter(
    (one) => one.id === id || (item.link !== undefined && one.link === item.link && edgeOf(one) === was),
  );
  const ranges = linked.flatMap((one) => {
    const lies = document.tracks.find(({ id: trackId }) => trackId === one.trackId);
    return lies ? [trimRange(document, lies, one, { edge, ripple })] : [];
  });
  const least = Math.max(...ranges.map((range) => range.least));
  const most = Math.min(...ranges.map((range) => range.most));
  const points = snapFrames(store, new Set(linked.map((one) => one.id)));
  const elements = linked.flatMap((one) => {
    const element = box.querySelector<HTMLElement>(`[data-item="${CSS.escape(one.id)}"]`);
    return element ? [{ element, one }] : [];
  });
  const scrolled = box.scrollLeft;
  const stood = store.playhead.frame;
  let to = was;

  const show = () => {
    for (const { element, one } of elements) {
      const by = to - was;
      element.style.setProperty("--from", String(edge === "start" ? one.from + by : one.from));
      element.style.setProperty("--length", String(one.durationInFrames + (edge === "start" ? -by : by)));
    }
  };
  const reset = () => {
    showGuide(guide, undefined);
    to = was;
    show();
    store.playhead.seek(stood);
  };

  return {
    move(event) {
      const { zoom, snaps } = store.state;
      const raw = was + Math.round((event.clientX - down.clientX + box.scrollLeft - scrolled) / zoom);
      const snap = snaps !== event.shiftKey ? nearest(points, raw, SNAP_PX / zoom) : undefined;
      to = Math.min(most, Math.max(least, snap ?? raw));
      showGuide(guide, snap === to ? snap : undefined);
      show();
      // The picture at the edge, for whoever looks for the moment to cut at.
      store.playhead.seek(edge === "start" ? Math.min(to, most) : Math.max(item.from, to - 1));
    },
    end() {
      const target = to;
      reset();
      if (target === was) return;
      store.edit(ground.steps.trim, [{ op: "trimItem", id, edge, to: target, ripple, newId: freshId("item") }]);
    },
    cancel: reset,
  };
}
