import type { CSSProperties } from "react";
import type { Passage } from "@/lib/timeline/state";

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Share of a fade at which what goes has gone and what comes begins to show. */
const FADE_TURN = 0.42;
/** The same of a dissolve, in which both are seen for a moment. */
const DISSOLVE_TURN = 0.2;

/** Where a layer comes from: `left` means that it moves in from the right edge towards the left. */
function shift({ direction }: Passage, share: number): string {
  const amount = round(share * 100);
  switch (direction) {
    case "left":
      return `translateX(${amount}%)`;
    case "right":
      return `translateX(${-amount}%)`;
    case "up":
      return `translateY(${amount}%)`;
    case "down":
      return `translateY(${-amount}%)`;
  }
}

/** Cuts the layer so that `share` of it shows, growing in the passage's direction. */
function wipe({ direction }: Passage, share: number): string {
  const hidden = `${round((1 - share) * 100)}%`;
  const insets = { left: [0, 0, 0, hidden], right: [0, hidden, 0, 0], up: [hidden, 0, 0, 0], down: [0, 0, hidden, 0] };
  return `inset(${insets[direction].join(" ")})`;
}

/** The layer as it comes in. */
export function enterStyle(passage: Passage): CSSProperties {
  const { kind, progress } = passage;
  switch (kind) {
    case "slide":
    case "push":
      return { transform: shift(passage, 1 - progress) };
    case "wipe":
      return { clipPath: wipe(passage, progress) };
    case "zoom":
      return { opacity: round(Math.min(1, progress * 1.6)), transform: `scale(${round(0.8 + 0.2 * progress)})` };
    case "iris":
      return { clipPath: `circle(${round(progress * 72)}% at 50% 50%)` };
    case "fade":
      // Late, when the words below have gone: two texts over each other are unreadable.
      return { opacity: round(Math.max(0, (progress - FADE_TURN) / (1 - FADE_TURN))) };
    case "dissolve":
      return { opacity: round(Math.max(0, (progress - DISSOLVE_TURN) / (1 - DISSOLVE_TURN))) };
    case "cut":
      return {};
  }
}

/** The layer as it goes: the way in, backwards, onwards in the same direction. */
export function leaveStyle(passage: Passage): CSSProperties {
  const { kind, progress } = passage;
  switch (kind) {
    case "slide":
    case "push":
      return { transform: shift(passage, -progress) };
    case "wipe": {
      const opposite = { left: "right", right: "left", up: "down", down: "up" } as const;
      return { clipPath: wipe({ ...passage, direction: opposite[passage.direction] }, 1 - progress) };
    }
    case "zoom":
      return { opacity: round(1 - progress), transform: `scale(${round(1 + 0.15 * progress)})` };
    case "fade":
    case "dissolve":
      return { opacity: round(1 - progress) };
    default:
      return enterStyle({ ...passage, progress: round(1 - progress) });
  }
}

/** The layer below, while the next one comes in over it. */
export function coveredStyle(passage: Passage): CSSProperties {
  const { kind, progress } = passage;
  switch (kind) {
    case "push":
      return { transform: shift(passage, -progress) };
    case "slide":
      return { transform: shift(passage, -progress * 0.22), filter: `brightness(${round(1 - 0.35 * progress)})` };
    case "zoom":
      return { transform: `scale(${round(1 + 0.18 * progress)})`, opacity: round(1 - progress) };
    default:
      return {};
  }
}

/** Share of a passage at which what stood on the ground below has gone, where layers show through each other. */
const GONE_AT: Partial<Record<Passage["kind"], number>> = { fade: FADE_TURN, dissolve: 0.55, zoom: 0.4 };

/** What stands on the ground of the layer below: it goes first, the ground stays until the next one covers it. */
export function coveredContentStyle(passage: Passage | undefined): CSSProperties {
  const last = passage && GONE_AT[passage.kind];
  if (!passage || !last) return {};
  return { opacity: round(Math.max(0, 1 - passage.progress / last)) };
}
