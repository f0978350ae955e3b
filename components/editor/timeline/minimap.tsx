"use client";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Item } from "@/lib/timeline/schema";
import { useEditor, useEditorState } from "../editor-context";
import { CLIP_TONES, HEAD_WIDTH, rowsOf } from "./rows";

/** Pixels. */
const HEIGHT = 26;
const LEAST_WIDTH = 12;

/** The whole film at the panel's foot, and the part of it that is in sight: pressed or pulled, the panel goes there. */
export function Minimap({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const store = useEditor();
  const document = useEditorState((state) => state.document);
  const zoom = useEditorState((state) => state.zoom);
  const map = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const { durationInFrames } = document;

  useEffect(() => {
    const [box, target] = [map.current, canvas.current];
    const pen = target?.getContext("2d");
    if (!box || !target || !pen) return;
    const draw = () => {
      const ratio = window.devicePixelRatio;
      target.width = box.clientWidth * ratio;
      target.height = HEIGHT * ratio;
      const style = getComputedStyle(box);
      const rows = rowsOf(document);
      const high = target.height / Math.max(1, rows.length);
      const colour = (kind: Item["kind"]) => style.getPropertyValue(`--clip-${CLIP_TONES[kind]}`);
      for (const [index, { items }] of rows.entries())
        for (const { kind, from, durationInFrames: length } of items) {
          pen.fillStyle = colour(kind);
          const x = (from / durationInFrames) * target.width;
          pen.fillRect(x, index * high + 1, Math.max(1, (length / durationInFrames) * target.width - 1), high - 1);
        }
    };
    draw();
    const size = new ResizeObserver(draw);
    size.observe(box);
    const theme = new MutationObserver(draw);
    theme.observe(window.document.documentElement, { attributeFilter: ["class"] });
    return () => {
      size.disconnect();
      theme.disconnect();
    };
  }, [document, durationInFrames]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const show = () => {
      const [frame, whole] = [sight.current, map.current?.clientWidth ?? 0];
      if (!frame) return;
      const scale = whole / (durationInFrames * zoom);
      frame.style.transform = `translateX(${box.scrollLeft * scale}px)`;
      frame.style.width = `${Math.min(whole, Math.max(LEAST_WIDTH, (box.clientWidth - HEAD_WIDTH) * scale))}px`;
    };
    show();
    const size = new ResizeObserver(show);
    size.observe(box);
    box.addEventListener("scroll", show, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener("scroll", show);
    };
  }, [scroller, zoom, durationInFrames]);

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    const [box, area] = [scroller.current, event.currentTarget.getBoundingClientRect()];
    if (!box) return;
    const frame = ((event.clientX - area.left) / area.width) * durationInFrames;
    box.scrollLeft = frame * store.state.zoom - (box.clientWidth - HEAD_WIDTH) / 2;
  };
  return (
    <div className="flex shrink-0 border-t bg-surface" aria-hidden>
      <div className="shrink-0 border-r" style={{ width: HEAD_WIDTH }} />
      <div
        ref={map}
        className="relative min-w-0 flex-1 cursor-pointer touch-none overflow-hidden opacity-90"
        style={{ height: HEIGHT }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
      >
        <canvas ref={canvas} className="absolute inset-0 size-full" />
        <div ref={sight} className="absolute inset-y-0 left-0 rounded-sm border-2 border-ink/70 bg-ink/10" />
      </div>
    </div>
  );
}
