"use client";
import { type RefObject, useCallback, useEffect, useLayoutEffect } from "react";
import { useEditor } from "../editor-context";
import { HEAD_WIDTH } from "./rows";

/** Pixels of a frame, at least and at most. */
const LEAST = 0.01;
const MOST = 60;
/** Seconds that are shown of a film that is shorter. */
const LEAST_SECONDS = 10;
/** How much a turn of the wheel zooms, by pixel. */
const WHEEL = 0.0022;

/** The panel's zoom: with Ctrl and the wheel, or two fingers, about the pointer; by buttons and keys about the playhead. */
export function useZoom(scroller: RefObject<HTMLDivElement | null>): void {
  const store = useEditor();

  /** Sets the zoom so that a frame stays where it is on the screen. */
  const zoomTo = useCallback(
    (wanted: number, x: number) => {
      const box = scroller.current;
      if (!box) return;
      const { zoom } = store.state;
      const next = Math.min(MOST, Math.max(LEAST, wanted));
      const frame = (box.scrollLeft + x) / zoom;
      box.style.setProperty("--zoom", String(next));
      box.scrollLeft = frame * next - x;
      store.set({ zoom: next });
    },
    [scroller, store],
  );
  const fit = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const { durationInFrames, fps } = store.document;
    const zoom = (box.clientWidth - HEAD_WIDTH - 48) / Math.max(durationInFrames, LEAST_SECONDS * fps);
    box.style.setProperty("--zoom", String(Math.min(MOST, zoom)));
    box.scrollLeft = 0;
    store.set({ zoom: Math.min(MOST, Math.max(LEAST, zoom)) });
  }, [scroller, store]);

  useLayoutEffect(fit, [fit]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    store.view = {
      fit,
      zoomBy: (factor) => {
        const x = store.playhead.frame * store.state.zoom - box.scrollLeft;
        const isSeen = x >= 0 && x <= box.clientWidth - HEAD_WIDTH;
        zoomTo(store.state.zoom * factor, isSeen ? x : (box.clientWidth - HEAD_WIDTH) / 2);
      },
    };
    let wanted: { zoom: number; x: number } | undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const x = event.clientX - box.getBoundingClientRect().left - HEAD_WIDTH;
      const now = wanted?.zoom ?? store.state.zoom;
      if (!wanted)
        requestAnimationFrame(() => {
          if (wanted) zoomTo(wanted.zoom, wanted.x);
          wanted = undefined;
        });
      wanted = { zoom: now * Math.exp(-event.deltaY * WHEEL), x: Math.max(0, x) };
    };
    box.addEventListener("wheel", onWheel, { passive: false });
    return () => box.removeEventListener("wheel", onWheel);
  }, [scroller, store, fit, zoomTo]);
}
