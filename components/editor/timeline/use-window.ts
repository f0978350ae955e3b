"use client";
import { type RefObject, useEffect, useState } from "react";
import { useEditorState } from "../editor-context";
import { HEAD_WIDTH } from "./rows";

interface Stretch {
  from: number;
  to: number;
}

/** The frames that are drawn: those in sight, and a screen on both sides, so that scrolling draws anew now and then only. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>): Stretch {
  const zoom = useEditorState((state) => state.zoom);
  const [stretch, setStretch] = useState<Stretch>({ from: 0, to: 0 });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (force: boolean) => {
      const width = (box.clientWidth - HEAD_WIDTH) / zoom;
      const left = box.scrollLeft / zoom;
      setStretch((now) => {
        const isCovered = now.from <= left && now.to >= left + width;
        return isCovered && !force ? now : { from: Math.max(0, left - width), to: left + 2 * width };
      });
    };
    look(true);
    const onScroll = () => look(false);
    const size = new ResizeObserver(() => look(true));
    size.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, [scroller, zoom]);
  return stretch;
}
