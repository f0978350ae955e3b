import type { PlayerRef } from "@remotion/player";
import type { RefObject } from "react";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";
import { endOf } from "@/lib/timeline/derive";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import {
  addMarker,
  addText,
  copyChosen,
  duplicateChosen,
  groupChosen,
  nudge,
  pasteCopied,
  removeChosen,
  splitAtPlayhead,
  stepChosen,
  trimToPlayhead,
} from "../commands";
import type { EditorState, EditorStore } from "../store";

/** A key that does something: by its place on the keyboard (`code`) for transport, by what it writes (`key`) for letters. */
export interface Shortcut {
  code?: string;
  key?: string;
  /** With Ctrl, or ⌘ on Apple's. */
  mod?: boolean;
  shift?: boolean;
  alt?: boolean;
}

/** What actions work on. */
export interface ActionContext {
  store: EditorStore;
  player: RefObject<PlayerRef | null>;
  t: Dictionary;
  /** Opens one of the editor's windows. */
  open: (window: "keys" | "palette" | "export" | "versions") => void;
}

export interface Action {
  group: "play" | "edit" | "choose" | "view" | "add";
  keys: readonly Shortcut[];
  run: (context: ActionContext) => void;
  /** Whether it would do something. */
  enabled?: (state: EditorState) => boolean;
}

const hasChosen = ({ selection }: EditorState): boolean => selection.size > 0;
const length = ({ document }: EditorStore): number => document.durationInFrames;

function goBy({ store }: ActionContext, frames: number): void {
  store.playhead.seek(Math.min(length(store) - 1, store.playhead.frame + frames));
}

/** Frames at which something begins or ends. */
function cutsOf(store: EditorStore): number[] {
  const cuts = [...itemsById(store.document).values()].flatMap((item) => [item.from, endOf(item)]);
  return [...new Set([0, ...cuts, ...store.document.markers.map(({ frame }) => frame)])].sort((a, b) => a - b);
}

const RATES = [1, 2, 4];

/** Plays forwards or backwards; again, faster. */
function shuttle({ store, player }: ActionContext, sign: 1 | -1): void {
  const { rate } = store.state;
  const isPlaying = player.current?.isPlaying() ?? false;
  const next = isPlaying && Math.sign(rate) === sign ? (RATES[RATES.indexOf(Math.abs(rate)) + 1] ?? 4) : 1;
  store.set({ rate: next * sign });
  player.current?.play();
}

const define = <N extends string>(actions: Record<N, Action>): Record<N, Action> => actions;

/** Everything that can be done by a key, a menu, a button or the palette, under one name. */
export const ACTIONS = define({
  play: {
    group: "play",
    keys: [{ code: "Space" }],
    run: ({ player, store }) => {
      if (!player.current?.isPlaying() && store.playhead.frame >= length(store) - 1) store.playhead.seek(0);
      if (store.state.rate !== 1) store.set({ rate: 1 });
      player.current?.toggle();
    },
  },
  back: { group: "play", keys: [{ code: "KeyJ" }], run: (context) => shuttle(context, -1) },
  pause: { group: "play", keys: [{ code: "KeyK" }], run: ({ player }) => player.current?.pause() },
  forward: { group: "play", keys: [{ code: "KeyL" }], run: (context) => shuttle(context, 1) },
  frameBack: { group: "play", keys: [{ code: "ArrowLeft" }], run: (context) => goBy(context, -1) },
  frameForward: { group: "play", keys: [{ code: "ArrowRight" }], run: (context) => goBy(context, 1) },
  secondBack: {
    group: "play",
    keys: [{ code: "ArrowLeft", shift: true }],
    run: (context) => goBy(context, -context.store.document.fps),
  },
  secondForward: {
    group: "play",
    keys: [{ code: "ArrowRight", shift: true }],
    run: (context) => goBy(context, context.store.document.fps),
  },
  previousCut: {
    group: "play",
    keys: [{ code: "ArrowUp" }],
    run: ({ store }) => store.playhead.seek(cutsOf(store).findLast((cut) => cut < store.playhead.frame) ?? 0),
  },
  nextCut: {
    group: "play",
    keys: [{ code: "ArrowDown" }],
    run: ({ store }) => {
      const next = cutsOf(store).find((cut) => cut > store.playhead.frame);
      if (next !== undefined) store.playhead.seek(Math.min(length(store) - 1, next));
    },
  },
  toStart: { group: "play", keys: [{ code: "Home" }], run: ({ store }) => store.playhead.seek(0) },
  toEnd: { group: "play", keys: [{ code: "End" }], run: ({ store }) => store.playhead.seek(length(store) - 1) },
  mute: {
    group: "play",
    keys: [{ key: "m", shift: true }],
    run: ({ player }) => (player.current?.isMuted() ? player.current.unmute() : player.current?.mute()),
  },
  fullscreen: { group: "play", keys: [{ key: "f" }], run: ({ player }) => player.current?.requestFullscreen() },

  undo: {
    group: "edit",
    keys: [{ key: "z", mod: true }],
    run: ({ store }) => store.undo(),
    enabled: ({ undo }) => undo !== undefined,
  },
  redo: {
    group: "edit",
    keys: [
      { key: "y", mod: true },
      { key: "z", mod: true, shift: true },
    ],
    run: ({ store }) => store.redo(),
    enabled: ({ redo }) => redo !== undefined,
  },
  split: { group: "edit", keys: [{ key: "s" }], run: ({ store, t }) => splitAtPlayhead(store, t.editor.steps) },
  trimStart: {
    group: "edit",
    keys: [{ key: "q" }],
    run: ({ store, t }) => trimToPlayhead(store, "start", t.editor.steps),
  },
  trimEnd: { group: "edit", keys: [{ key: "w" }], run: ({ store, t }) => trimToPlayhead(store, "end", t.editor.steps) },
  remove: {
    group: "edit",
    keys: [{ code: "Delete" }, { code: "Backspace" }],
    run: ({ store, t }) => removeChosen(store, false, t.editor.steps),
    enabled: hasChosen,
  },
  rippleDelete: {
    group: "edit",
    keys: [
      { code: "Delete", shift: true },
      { code: "Backspace", shift: true },
    ],
    run: ({ store, t }) => removeChosen(store, true, t.editor.steps),
    enabled: hasChosen,
  },
  duplicate: {
    group: "edit",
    keys: [{ key: "d", mod: true }],
    run: ({ store, t }) => duplicateChosen(store, t.editor.steps),
    enabled: hasChosen,
  },
  copy: { group: "edit", keys: [{ key: "c", mod: true }], run: ({ store }) => copyChosen(store), enabled: hasChosen },
  cut: {
    group: "edit",
    keys: [{ key: "x", mod: true }],
    run: ({ store, t }) => {
      if (copyChosen(store)) removeChosen(store, true, t.editor.steps);
    },
    enabled: hasChosen,
  },
  paste: { group: "edit", keys: [{ key: "v", mod: true }], run: ({ store, t }) => pasteCopied(store, t.editor.steps) },
  nudgeBack: {
    group: "edit",
    keys: [{ code: "ArrowLeft", alt: true }],
    run: ({ store, t }) => nudge(store, -1, t.editor.steps),
    enabled: hasChosen,
  },
  nudgeForward: {
    group: "edit",
    keys: [{ code: "ArrowRight", alt: true }],
    run: ({ store, t }) => nudge(store, 1, t.editor.steps),
    enabled: hasChosen,
  },

  selectAll: {
    group: "choose",
    keys: [{ key: "a", mod: true }],
    run: ({ store }) => store.select(itemsById(store.document).keys()),
  },
  deselect: { group: "choose", keys: [{ code: "Escape" }], run: ({ store }) => store.select([]) },
  clipBefore: {
    group: "choose",
    keys: [{ code: "ArrowLeft", mod: true }],
    run: ({ store }) => stepChosen(store, { along: -1 }),
  },
  clipAfter: {
    group: "choose",
    keys: [{ code: "ArrowRight", mod: true }],
    run: ({ store }) => stepChosen(store, { along: 1 }),
  },
  trackAbove: {
    group: "choose",
    keys: [{ code: "ArrowUp", mod: true }],
    run: ({ store }) => stepChosen(store, { across: -1 }),
  },
  trackBelow: {
    group: "choose",
    keys: [{ code: "ArrowDown", mod: true }],
    run: ({ store }) => stepChosen(store, { across: 1 }),
  },
  group: {
    group: "choose",
    keys: [{ key: "g", mod: true }],
    run: ({ store, t }) => groupChosen(store, true, t.editor.steps),
    enabled: ({ selection }) => selection.size > 1,
  },
  ungroup: {
    group: "choose",
    keys: [{ key: "g", mod: true, shift: true }],
    run: ({ store, t }) => groupChosen(store, false, t.editor.steps),
    enabled: hasChosen,
  },

  title: {
    group: "add",
    keys: [{ key: "t" }],
    run: ({ store, t }) =>
      addText(store, t.editor.steps.text, { text: t.editor.newTitle }, { frame: store.playhead.frame }),
  },
  marker: { group: "add", keys: [{ key: "m" }], run: ({ store, t }) => addMarker(store, t.editor.steps) },

  zoomIn: { group: "view", keys: [{ key: "+" }, { key: "=" }], run: ({ store }) => store.view.zoomBy(1.5) },
  zoomOut: { group: "view", keys: [{ key: "-" }], run: ({ store }) => store.view.zoomBy(1 / 1.5) },
  zoomFit: { group: "view", keys: [{ key: "z", shift: true }], run: ({ store }) => store.view.fit() },
  snap: { group: "view", keys: [{ key: "n" }], run: ({ store }) => store.set({ snaps: !store.state.snaps }) },
  ripple: { group: "view", keys: [{ key: "r" }], run: ({ store }) => store.set({ ripples: !store.state.ripples }) },
  guides: { group: "view", keys: [{ key: "g" }], run: ({ store }) => store.set({ guides: !store.state.guides }) },
  palette: { group: "view", keys: [{ key: "k", mod: true }], run: ({ open }) => open("palette") },
  keys: { group: "view", keys: [{ key: "?" }], run: ({ open }) => open("keys") },
  export: { group: "view", keys: [{ key: "e", mod: true }], run: ({ open }) => open("export") },
});
export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as ActionId[];
export const ACTION_GROUPS = ["play", "edit", "choose", "add", "view"] as const satisfies readonly Action["group"][];
