"use client";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { useI18n } from "@/components/i18n/provider";
import { scaleOf, timecode } from "@/lib/editor/ruler";
import { useEditor, useEditorState } from "../editor-context";
import { HEAD_WIDTH, RULER_HEIGHT } from "./rows";

interface Drawn {
  canvas: HTMLCanvasElement;
  zoom: number;
  fps: number;
  scroll: number;
  width: number;
}

function draw({ canvas, zoom, fps, scroll, width }: Drawn): void {
  const ratio = window.devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = RULER_HEIGHT * ratio;
  canvas.style.width = `${width}px`;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const { color, fontFamily } = getComputedStyle(canvas);
  pen.scale(ratio, ratio);
  pen.fillStyle = color;
  pen.font = `500 10px ${fontFamily}`;
  const { label, tick } = scaleOf(zoom, fps);
  const last = (scroll + width) / zoom;
  for (let frame = Math.floor(scroll / zoom / tick) * tick; frame <= last; frame += tick) {
    const x = Math.round(frame * zoom - scroll) + 0.5;
    const isLabel = Math.abs(frame % label) < 1e-6;
    pen.globalAlpha = isLabel ? 0.55 : 0.28;
    pen.fillRect(x, RULER_HEIGHT - (isLabel ? 10 : 5), 1, isLabel ? 10 : 5);
    if (!isLabel) continue;
    pen.globalAlpha = 0.9;
    pen.fillText(timecode(frame, fps), x + 4, 13);
  }
}

/** The times of the film, to see and to go to. */
export function Ruler({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const { t } = useI18n();
  const store = useEditor();
  const { playhead } = store;
  const zoom = useEditorState((state) => state.zoom);
  const { fps, durationInFrames, markers, chapters } = useEditorState((state) => state.document);
  const canvas = useRef<HTMLCanvasElement>(null);
  const slider = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = scroller.current;
    const target = canvas.current;
    if (!box || !target) return;
    const show = () =>
      draw({ canvas: target, zoom, fps, scroll: box.scrollLeft, width: Math.max(1, box.clientWidth - HEAD_WIDTH) });
    show();
    const size = new ResizeObserver(show);
    size.observe(box);
    const theme = new MutationObserver(show);
    theme.observe(document.documentElement, { attributeFilter: ["class"] });
    box.addEventListener("scroll", show, { passive: true });
    return () => {
      size.disconnect();
      theme.disconnect();
      box.removeEventListener("scroll", show);
    };
  }, [scroller, zoom, fps]);

  useEffect(() => {
    const say = (frame: number) => {
      slider.current?.setAttribute("aria-valuenow", String(frame));
      slider.current?.setAttribute("aria-valuetext", timecode(frame, fps));
    };
    say(playhead.frame);
    return playhead.watch(say);
  }, [playhead, fps]);

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    const left = event.currentTarget.getBoundingClientRect().left;
    playhead.seek(Math.min(durationInFrames - 1, (event.clientX - left) / store.state.zoom));
  };
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    go(event);
  };
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
  };

  return (
    <div className="sticky top-0 z-30 flex border-b bg-surface" style={{ height: RULER_HEIGHT }}>
      <div className="sticky left-0 z-10 shrink-0 border-r bg-surface" style={{ width: HEAD_WIDTH }} />
      <div
        ref={slider}
        data-ruler
        role="slider"
        tabIndex={0}
        aria-label={t.editor.playhead}
        aria-valuemin={0}
        aria-valuemax={durationInFrames - 1}
        aria-valuenow={0}
        onPointerDown={onDown}
        onPointerMove={onMove}
        className="relative min-w-0 flex-1 cursor-col-resize touch-none text-ink"
      >
        <canvas
          ref={canvas}
          aria-hidden
          className="sticky block text-ink"
          style={{ left: HEAD_WIDTH, height: RULER_HEIGHT }}
        />
        {[...chapters, ...markers].map((mark) => (
          <span
            key={mark.id}
            title={"title" in mark ? mark.title : mark.name || timecode(mark.frame, fps)}
            className={`absolute bottom-0 size-2 -translate-x-1/2 ${"title" in mark ? "rotate-45 bg-ink-3" : "rounded-full bg-warn"}`}
            style={{ left: `calc(${mark.frame} * var(--zoom) * 1px)` }}
          />
        ))}
      </div>
    </div>
  );
}
