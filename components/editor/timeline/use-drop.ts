"use client";
import { type DragEvent, type RefObject, useMemo } from "react";
import { useI18n } from "@/components/i18n/provider";
import { mainTrack, nearestCut } from "@/lib/editor/moves";
import { nearest } from "@/lib/editor/snapping";
import { useEditor } from "../editor-context";
import { DRAG_TYPE, heldThing } from "../library/dragged";
import { type Place, putThing } from "../library/put";
import { SNAP_PX, showGuide } from "./gesture";
import { HEAD_WIDTH } from "./rows";
import { snapFrames } from "./snap-frames";

interface Handlers {
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** Takes what is dragged out of the library, where it is let go; a guide shows where that is. */
export function useDrop(box: RefObject<HTMLElement | null>, guide: RefObject<HTMLElement | null>): Handlers {
  const { t } = useI18n();
  const store = useEditor();
  return useMemo(() => {
    const placeOf = (event: DragEvent<HTMLElement>): Place | undefined => {
      const panel = box.current;
      const thing = heldThing();
      if (!panel || !thing) return undefined;
      const { zoom, snaps } = store.state;
      const x = event.clientX - panel.getBoundingClientRect().left - HEAD_WIDTH + panel.scrollLeft;
      const raw = Math.max(0, Math.round(x / zoom));
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-track]") : null;
      const trackId = row?.dataset.track;
      const main = mainTrack(store.document);
      const isBetween = main && (thing.kind === "transition" || (trackId === main.id && thing.kind === "asset"));
      if (isBetween) return { frame: nearestCut(main, raw, []), trackId };
      const snapped = snaps ? nearest(snapFrames(store, new Set()), raw, SNAP_PX / zoom) : undefined;
      return { frame: snapped ?? raw, trackId };
    };
    return {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        showGuide(guide.current, placeOf(event)?.frame);
      },
      onDragLeave: () => showGuide(guide.current, undefined),
      onDrop(event) {
        const place = placeOf(event);
        const thing = heldThing();
        showGuide(guide.current, undefined);
        if (!place || !thing) return;
        event.preventDefault();
        putThing(store, t, thing, place);
      },
    };
  }, [box, guide, store, t]);
}
