"use client";
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import {
  boxOf,
  HANDLES,
  type Handle,
  isPlaced,
  isShown,
  itemAt,
  type Lines,
  type Placed,
  resized,
  shownBox,
  snappedBox,
} from "@/lib/editor/boxes";
import type { OpInput } from "@/lib/timeline/ops";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Box } from "@/lib/timeline/schema/parts";
import { useEditor, useEditorState } from "../editor-context";
import { placeOps } from "./place-ops";
import { TextInPlace } from "./text-in-place";

/** Pixels within which a picture snaps to the canvas's edges and middle. */
const SNAP_PX = 6;
/** Milliseconds between two drawings of what is dragged. */
const DRAW_MS = 80;
/** Degrees that a turn snaps to. */
const TURN = 15;

const CURSORS: Record<Handle, string> = {
  ...{ nw: "nwse-resize", se: "nwse-resize", ne: "nesw-resize", sw: "nesw-resize" },
  ...{ n: "ns-resize", s: "ns-resize", e: "ew-resize", w: "ew-resize" },
};
const PLACES: Record<Handle, string> = {
  ...{ nw: "top-0 left-0", n: "top-0 left-1/2", ne: "top-0 left-full", e: "top-1/2 left-full" },
  ...{ se: "top-full left-full", s: "top-full left-1/2", sw: "top-full left-0", w: "top-1/2 left-0" },
};

function put(element: HTMLElement | null, box: Box): void {
  if (!element) return;
  element.style.left = `${box.x * 100}%`;
  element.style.top = `${box.y * 100}%`;
  element.style.width = `${box.width * 100}%`;
  element.style.height = `${box.height * 100}%`;
  element.style.transform = `rotate(${box.rotation}deg)`;
}

let drags = 0;

/** Over the picture: chooses, moves, sizes and turns what is drawn. */
export function Canvas() {
  const { t } = useI18n();
  const store = useEditor();
  const { playhead } = store;
  const document = useEditorState((state) => state.document);
  const selection = useEditorState((state) => state.selection);
  const layer = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Lines>({});
  const [writing, setWriting] = useState<string>();
  const ratio = document.width / document.height;
  const [first] = selection;
  const chosen = first && selection.size === 1 ? itemsById(document).get(first) : undefined;
  const item: Placed | undefined = chosen && isPlaced(chosen) ? chosen : undefined;

  useEffect(() => {
    const show = (at: number) => {
      if (!frame.current || !item) return;
      frame.current.hidden = !isShown(item, at);
      put(frame.current, shownBox(item, at));
    };
    show(playhead.frame);
    return playhead.watch(show);
  }, [item, playhead]);

  const pointOf = useCallback((event: { clientX: number; clientY: number }) => {
    const area = layer.current?.getBoundingClientRect();
    if (!area) return { x: 0, y: 0, width: 1, height: 1 };
    const { width, height } = area;
    return { x: (event.clientX - area.left) / width, y: (event.clientY - area.top) / height, width, height };
  }, []);

  /** Follows the pointer: the frame at once, the picture some times a second, one step at the end. */
  const drag = (
    down: PointerEvent,
    id: string,
    boxAt: (event: globalThis.PointerEvent, start: Box) => { box: Box; lines?: Lines },
  ) => {
    const found = itemsById(store.document).get(id);
    if (!found || !isPlaced(found)) return;
    const at = playhead.frame;
    const start = shownBox(found, at);
    drags += 1;
    const merge = `canvas.${drags}`;
    const stop = new AbortController();
    let drawn = 0;
    let moved = false;
    const apply = (box: Box) => {
      const ops = placeOps(found, box, at);
      // Back where it began: that has to be said, too, after what was said before.
      const back: OpInput = { op: "setProperties", ids: [id], set: { box: boxOf(found) } };
      store.edit(t.editor.steps.place, ops.length > 0 ? ops : [back], { merge });
    };
    const onMove = (event: globalThis.PointerEvent) => {
      if (!moved && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < 3) return;
      moved = true;
      const { box, lines: snapped = {} } = boxAt(event, start);
      put(frame.current, box);
      setLines((known) => (known.x === snapped.x && known.y === snapped.y ? known : snapped));
      if (event.timeStamp - drawn < DRAW_MS) return;
      drawn = event.timeStamp;
      apply(box);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      stop.abort();
      setLines({});
      if (moved) apply(boxAt(event, start).box);
    };
    const { signal } = stop;
    window.addEventListener("pointermove", onMove, { signal });
    window.addEventListener("pointerup", onUp, { signal });
    window.addEventListener("pointercancel", () => stop.abort(), { signal });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        stop.abort();
        setLines({});
        if (moved) store.undo();
      },
      { signal, capture: true },
    );
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || writing) return;
    const start = pointOf(event);
    const own = item && isShown(item, playhead.frame) ? item : undefined;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const handle = target?.dataset.handle as Handle | "turn" | undefined;
    if (own && handle === "turn") {
      drag(event, own.id, (move, box) => {
        const now = pointOf(move);
        const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const angle = (Math.atan2(now.y - centre.y, (now.x - centre.x) * ratio) * 180) / Math.PI + 90;
        const turn = move.shiftKey || Math.abs(angle % 90) < 3 ? Math.round(angle / TURN) * TURN : angle;
        return { box: { ...box, rotation: Math.round(turn * 10) / 10 } };
      });
      return;
    }
    if (own && handle && handle !== "turn") {
      drag(event, own.id, (move, box) => {
        const now = pointOf(move);
        return {
          box: resized(box, handle, { x: now.x - start.x, y: now.y - start.y }, { ratio, free: move.shiftKey }),
        };
      });
      return;
    }
    const under = itemAt(store.document, playhead.frame, start);
    if (!under) {
      store.select([]);
      return;
    }
    if (!selection.has(under.id)) store.select([under.id]);
    drag(event, under.id, (move, box) => {
      const now = pointOf(move);
      const wanted = { ...box, x: box.x + now.x - start.x, y: box.y + now.y - start.y };
      return move.shiftKey ? { box: wanted } : snappedBox(wanted, { x: SNAP_PX / now.width, y: SNAP_PX / now.height });
    });
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const under = itemAt(store.document, playhead.frame, pointOf(event));
    if (under?.kind === "text") setWriting(under.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: everything in here can also be done by the inspector's fields and keys
    <div ref={layer} className="absolute inset-0 touch-none" onPointerDown={onDown} onDoubleClick={onDoubleClick}>
      {lines.x !== undefined && (
        <span aria-hidden className="absolute inset-y-0 w-px bg-info" style={{ left: `${lines.x * 100}%` }} />
      )}
      {lines.y !== undefined && (
        <span aria-hidden className="absolute inset-x-0 h-px bg-info" style={{ top: `${lines.y * 100}%` }} />
      )}
      {item && !writing && (
        <div
          ref={frame}
          aria-hidden
          className="absolute border-[1.5px] border-accent shadow-[0_0_0_1px_rgb(0_0_0/35%)]"
          style={boxStyle(boxOf(item))}
        >
          {HANDLES.map((handle) => (
            <span
              key={handle}
              data-handle={handle}
              className={`absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-[2px] border border-accent bg-white after:absolute after:-inset-2 ${PLACES[handle]}`}
              style={{ cursor: CURSORS[handle] }}
            />
          ))}
          <span
            data-handle="turn"
            className="absolute -top-7 left-1/2 size-3 -translate-x-1/2 cursor-grab rounded-full border border-accent bg-white after:absolute after:-inset-2"
          />
        </div>
      )}
      {writing && <TextInPlace id={writing} onEnd={() => setWriting(undefined)} />}
    </div>
  );
}

const boxStyle = ({ x, y, width, height, rotation }: Box) => ({
  ...{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` },
  transform: `rotate(${rotation}deg)`,
});
