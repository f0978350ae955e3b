"use client";
import { useEffect, useRef } from "react";
import { useEditor } from "../editor-context";
import { HEAD_WIDTH } from "./rows";

/** Where the film stands, over all tracks; written to the page with each frame. */
export function PlayheadLine() {
  const { playhead } = useEditor();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = (frame: number) => line.current?.style.setProperty("--at", String(frame));
    show(playhead.frame);
    return playhead.watch(show);
  }, [playhead]);
  return (
    <div
      ref={line}
      aria-hidden
      className="pointer-events-none absolute inset-y-0 z-30 w-px bg-accent"
      style={{ left: HEAD_WIDTH, transform: "translateX(calc(var(--at) * var(--zoom) * 1px))" }}
    >
      <span className="sticky top-0 block h-3.5 w-3 -translate-x-[5.5px] rounded-[3px] bg-accent [clip-path:polygon(0_0,100%_0,100%_60%,50%_100%,0_60%)]" />
    </div>
  );
}
