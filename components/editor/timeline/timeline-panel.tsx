"use client";
import { type CSSProperties, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { useI18n } from "@/components/i18n/provider";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import { useEditor, useEditorState } from "../editor-context";
import { dragKey } from "./drag-key";
import { dragMove } from "./drag-move";
import { dragRoll } from "./drag-roll";
import { dragSlide } from "./drag-slide";
import { dragSlip } from "./drag-slip";
import { dragTransition } from "./drag-transition";
import { dragTrim } from "./drag-trim";
import { follow, type Ground } from "./gesture";
import { pullMarquee } from "./marquee";
import { Minimap } from "./minimap";
import { WindowContext } from "./paint/clip-paint";
import { PlayheadLine } from "./playhead-line";
import { HEAD_WIDTH, ROOM_BEHIND, rowsOf } from "./rows";
import { Ruler } from "./ruler";
import { TrackRow } from "./track-row";
import { DerivativesProvider, useDerivatives } from "./use-derivatives";
import { useDrop } from "./use-drop";
import { useWindow } from "./use-window";
import { useZoom } from "./use-zoom";

/** Keeps the playhead in sight while the film plays: turns the page when it leaves it. */
function usePaging(scroller: RefObject<HTMLDivElement | null>): void {
  const store = useEditor();
  useEffect(
    () =>
      store.playhead.watch((frame) => {
        const box = scroller.current;
        if (!box || document.body.style.userSelect === "none") return;
        const x = frame * store.state.zoom - box.scrollLeft;
        const width = box.clientWidth - HEAD_WIDTH;
        if (x < 0 || x > width) box.scrollLeft = Math.max(0, frame * store.state.zoom - width * 0.1);
      }),
    [store, scroller],
  );
}

/** The film's tracks along its time. */
export function TimelinePanel() {
  const { t } = useI18n();
  const store = useEditor();
  const { durationInFrames } = useEditorState((state) => state.document);
  const document = useEditorState((state) => state.document);
  const scroller = useRef<HTMLDivElement>(null);
  const guide = useRef<HTMLDivElement>(null);
  const marquee = useRef<HTMLDivElement>(null);
  useZoom(scroller);
  usePaging(scroller);
  const shown = useWindow(scroller);
  const { from, to } = shown;
  const derivatives = useDerivatives();
  const drop = useDrop(scroller, guide);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const box = scroller.current;
    if (!box || event.button !== 0 || !(event.target instanceof Element)) return;
    const down = event.nativeEvent;
    const ground: Ground = { store, box, guide: guide.current, marquee: marquee.current, steps: t.editor.steps };
    const item = event.target.closest<HTMLElement>("[data-item]")?.dataset.item;
    const edge = event.target.closest<HTMLElement>("[data-edge]")?.dataset.edge;
    const lane = event.target.closest<HTMLElement>("[data-track]");
    const isLocked = store.document.tracks.some(({ id, locked }) => locked && id === lane?.dataset.track);
    const { selection } = store.state;
    const choose = (id: string) => {
      const adds = down.shiftKey || down.ctrlKey || down.metaKey;
      if (adds && selection.has(id)) store.select([...selection].filter((one) => one !== id));
      else store.select(adds ? [...selection, id] : [id]);
    };
    const place = { box, head: HEAD_WIDTH };
    const key = event.target.closest<HTMLElement>("[data-key]")?.dataset.key;
    const isTransition = event.target.closest("[data-transition-end]") !== null;
    if (item && !isLocked && (key !== undefined || isTransition)) {
      const marquee = () => pullMarquee(ground, down);
      follow(down, {
        ...place,
        begin: () =>
          (key === undefined ? dragTransition(ground, down, item) : dragKey(ground, down, item, Number(key))) ??
          marquee(),
        click: () => {
          const found = itemsById(store.document).get(item);
          if (found && key !== undefined) store.playhead.seek(found.from - found.head + Number(key));
          else choose(item);
        },
      });
    } else if (item && (edge === "start" || edge === "end")) {
      follow(down, {
        ...place,
        begin: () =>
          (down.ctrlKey || down.metaKey ? dragRoll(ground, down, item, edge) : undefined) ??
          dragTrim(ground, down, item, edge) ??
          pullMarquee(ground, down),
        click: () => choose(item),
      });
    } else if (item) {
      follow(down, {
        ...place,
        begin: () => {
          if (isLocked) return pullMarquee(ground, down);
          if (!selection.has(item)) choose(item);
          const slides = down.ctrlKey || down.metaKey;
          return (
            (down.altKey ? dragSlip(ground, down, item) : undefined) ??
            (slides ? dragSlide(ground, down, item) : undefined) ??
            dragMove(ground, down, item)
          );
        },
        click: () => choose(item),
      });
    } else if (lane) {
      follow(down, {
        ...place,
        begin: () => pullMarquee(ground, down),
        click: () => {
          if (!down.shiftKey) store.select([]);
          const left = lane.getBoundingClientRect().left;
          store.playhead.seek(Math.min(durationInFrames - 1, (down.clientX - left) / store.state.zoom));
        },
      });
    }
  };

  /** Of a clip that has the focus: by Enter. What the pointer presses is told apart above. */
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const id = event.target instanceof Element && event.target.closest<HTMLElement>("[data-clip]")?.dataset.clip;
    if (event.detail === 0 && id) store.select(event.shiftKey ? [...store.state.selection, id] : [id]);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed in here are the clips, which are buttons */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clips are buttons, which keys press */}
      <div
        ref={scroller}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onContextMenu={(event) => {
          const id = event.target instanceof Element && event.target.closest<HTMLElement>("[data-clip]")?.dataset.clip;
          if (id && !store.state.selection.has(id)) store.select([id]);
        }}
        {...drop}
        className="thin-scroll relative min-h-0 flex-1 overflow-auto bg-sunken"
        style={{ "--zoom": store.state.zoom } as CSSProperties}
      >
        <div
          className="relative min-h-full min-w-full"
          style={{ width: `calc(${HEAD_WIDTH + ROOM_BEHIND}px + ${durationInFrames} * var(--zoom) * 1px)` }}
        >
          <Ruler scroller={scroller} />
          <DerivativesProvider value={derivatives}>
            <WindowContext value={shown}>
              {rowsOf(document).map((track) => (
                <TrackRow key={track.id} track={track} from={from} to={to} />
              ))}
            </WindowContext>
          </DerivativesProvider>
          <PlayheadLine />
          <div
            ref={guide}
            hidden
            aria-hidden
            className="pointer-events-none absolute inset-y-0 z-20 w-px bg-info shadow-[0_0_0_1px_var(--info-soft)]"
            style={{ left: HEAD_WIDTH, transform: "translateX(calc(var(--at) * var(--zoom) * 1px))" }}
          />
          <div
            ref={marquee}
            hidden
            aria-hidden
            className="pointer-events-none absolute top-0 left-0 z-30 rounded-sm border border-accent bg-accent-soft"
          />
        </div>
      </div>
      <Minimap scroller={scroller} />
    </>
  );
}
