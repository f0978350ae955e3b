import { freshId } from "@/lib/editor/fresh-id";
import { dropOps } from "@/lib/editor/moves";
import { snapMove } from "@/lib/editor/snapping";
import { endOf } from "@/lib/timeline/derive";
import { itemsById, type PlacedItem } from "@/lib/timeline/ops/core/diff";
import { takes } from "@/lib/timeline/takes";
import { type Gesture, type Ground, SNAP_PX, showGuide } from "./gesture";
import { snapFrames } from "./snap-frames";

const trackUnder = ({ clientX, clientY }: PointerEvent): HTMLElement | undefined =>
  document
    .elementsFromPoint(clientX, clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset.track !== undefined);

/** Drags chosen items along their tracks, or one of them to another track. Only their pictures move until they are let go. */
export function dragMove(ground: Ground, down: PointerEvent, id: string): Gesture {
  const { store, box, guide } = ground;
  const items = itemsById(store.document);
  const ids = [...store.state.selection];
  const links = new Set(ids.flatMap((one) => items.get(one)?.link ?? []));
  const moved: PlacedItem[] = [...items.values()].filter(
    (item) => store.state.selection.has(item.id) || (item.link !== undefined && links.has(item.link)),
  );
  const lead = items.get(id);
  const elements = moved.flatMap((item) => {
    const element = box.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.id)}"]`);
    return element ? [{ element, id: item.id }] : [];
  });
  const points = snapFrames(store, new Set(moved.map((item) => item.id)));
  const edges = [...new Set((lead ? [lead] : []).flatMap((item) => [item.from, endOf(item)]))];
  const least = -Math.min(...moved.map(({ from }) => from));
  const scrolled = box.scrollLeft;
  const own = lead?.trackId ?? "";
  let by = 0;
  let trackId = own;

  const settle = (event: PointerEvent): number => {
    const { zoom, snaps } = store.state;
    const raw = Math.round((event.clientX - down.clientX + box.scrollLeft - scrolled) / zoom);
    const snap = snaps !== event.shiftKey;
    const snapped = snap ? snapMove(points, edges, raw, SNAP_PX / zoom) : { by: raw, guide: undefined };
    showGuide(guide, snapped.by < least ? undefined : snapped.guide);
    return Math.max(least, snapped.by);
  };
  const reset = () => {
    showGuide(guide, undefined);
    for (const { element } of elements) {
      element.style.removeProperty("transform");
      element.style.removeProperty("z-index");
      element.style.removeProperty("opacity");
    }
  };
  for (const { element } of elements) element.style.zIndex = "25";

  return {
    move(event) {
      by = settle(event);
      const row = trackUnder(event);
      const track = store.document.tracks.find((one) => one.id === row?.dataset.track);
      trackId = lead && track && !track.locked && takes(track, lead) && ids.length === 1 ? track.id : own;
      const ownRow = box.querySelector<HTMLElement>(`[data-track="${CSS.escape(own)}"]`);
      const down = trackId !== own && row && ownRow ? row.offsetTop - ownRow.offsetTop : 0;
      const shift = by * store.state.zoom;
      for (const { element, id: one } of elements) {
        element.style.transform = `translate(${shift}px, ${one === id ? down : 0}px)`;
        element.style.opacity = "0.85";
      }
    },
    end() {
      reset();
      store.edit(ground.steps.move, dropOps(store.document, { id, ids, by, trackId, newId: freshId("item") }));
    },
    cancel: reset,
  };
}
