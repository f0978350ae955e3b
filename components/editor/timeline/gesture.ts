import type { EditorStore } from "../store";

/** What a gesture with the pointer on the tracks works on. */
export interface Ground {
  store: EditorStore;
  /** What scrolls. */
  box: HTMLElement;
  /** A line over all tracks where something snaps. */
  guide: HTMLElement | null;
  /** A rectangle that is pulled up to choose what it meets. */
  marquee: HTMLElement | null;
  /** Names of steps in the reader's language. */
  steps: Record<"move" | "trim" | "roll" | "slip" | "slide" | "transition" | "keyframeMove", string>;
}

/** Something that begins with a press and ends when the pointer is let go. */
export interface Gesture {
  move: (event: PointerEvent) => void;
  end: (event: PointerEvent) => void;
  /** Nothing was done. */
  cancel: () => void;
}

/** Pixels that a pressed pointer moves before it drags. */
const THRESHOLD_PX = 4;
/** Pixels within which edges snap. */
export const SNAP_PX = 8;
/** Pixels from the panel's border within which it scrolls while something is dragged, and how far at a time. */
const BORDER_PX = 40;
const SCROLL_PX = 14;

/** Shows where something snaps. */
export function showGuide(guide: HTMLElement | null, frame: number | undefined): void {
  if (!guide) return;
  guide.hidden = frame === undefined;
  if (frame !== undefined) guide.style.setProperty("--at", String(frame));
}

/** Scrolls the panel where a drag comes near its border. */
function scrollAtBorder(box: HTMLElement, { clientX }: PointerEvent, head: number): void {
  const { left, right } = box.getBoundingClientRect();
  if (clientX > right - BORDER_PX) box.scrollLeft += SCROLL_PX;
  else if (clientX < left + head + BORDER_PX) box.scrollLeft -= SCROLL_PX;
}

/**
 * Follows a pointer until it is let go: a click while it hardly moves, a gesture from then on, at most once a frame of the
 * screen. Escape gives it up.
 */
export function follow(
  down: PointerEvent,
  { box, head, begin, click }: { box: HTMLElement; head: number; begin: () => Gesture; click: () => void },
): void {
  let gesture: Gesture | undefined;
  let waiting = 0;
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    cancelAnimationFrame(waiting);
    document.body.style.removeProperty("user-select");
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (!gesture) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD_PX) return;
      gesture = begin();
      document.body.style.userSelect = "none";
    }
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      scrollAtBorder(box, event, head);
      gesture?.move(event);
    });
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    end();
    if (!gesture) return click();
    gesture.move(event);
    gesture.end(event);
  };
  const onCancel = () => {
    end();
    gesture?.cancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const { signal } = stop;
  window.addEventListener("pointermove", onMove, { signal });
  window.addEventListener("pointerup", onUp, { signal });
  window.addEventListener("pointercancel", onCancel, { signal });
  window.addEventListener("keydown", onKey, { signal, capture: true });
}
