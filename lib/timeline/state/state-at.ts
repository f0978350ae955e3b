import type { Transition } from "../schema/parts";
import type { Timeline } from "../schema/timeline";
import { effectAt } from "./curves";
import { type Entry, indexOf, lastNotAfter } from "./index-timeline";
import { movingState } from "./items";
import { easeInOut, progressAt } from "./motion";
import type { FrameState, ItemState, Passage } from "./types";

function passage(transition: Transition, progress: number): Passage {
  return { kind: transition.kind, direction: transition.direction, progress };
}

/** Progress of a transition of `frames` frames: above 0 on its first frame, below 1 until it is over. */
function passing(frame: number, start: number, frames: number): number {
  return progressAt(frame, start, frames + 1, easeInOut);
}

function passagesOf(entry: Entry, frame: number): Pick<ItemState, "enter" | "leave" | "covered"> {
  const passages: Pick<ItemState, "enter" | "leave" | "covered"> = {};
  const { item, enter, leave, coveredBy } = entry;
  if (enter) {
    const progress = passing(frame, item.from, enter.frames);
    if (progress < 1) passages.enter = passage(enter, progress);
  }
  if (leave) {
    const start = item.from + item.durationInFrames - leave.frames;
    if (frame >= start) passages.leave = passage(leave, passing(frame, start, leave.frames));
  }
  if (coveredBy && frame >= coveredBy.from) {
    passages.covered = passage(coveredBy.transition, passing(frame, coveredBy.from, coveredBy.transition.frames));
  }
  return passages;
}

/**
 * The picture of one frame as data: the visible items in drawing order with the quantised state of their animation.
 * Pure; documents are treated as immutable (an index of each is kept). Components draw from this alone.
 */
export function stateAt(timeline: Timeline, frame: number): FrameState {
  const index = indexOf(timeline);
  const segment = index.visible[lastNotAfter(index.starts, frame, (start) => start)] ?? [];
  const items: ItemState[] = [];
  for (const entry of segment) {
    if (entry.coveredBy && frame >= entry.coveredBy.from + entry.coveredBy.transition.frames) continue;
    const moving = movingState(timeline, entry, frame);
    if (!moving) continue;
    const look = moving.kind === "captions" ? `${entry.look}.${entry.pageLooks[moving.page]}` : entry.look;
    const local = Math.min(frame, entry.item.from + entry.item.durationInFrames - 1) - entry.item.from;
    const effect = effectAt(entry.item, local);
    items.push({ id: entry.item.id, look, ...moving, ...(effect ? { effect } : {}), ...passagesOf(entry, frame) });
  }
  return { context: index.context, items };
}

/** Text of a state that is equal exactly when the pictures are. Items' ids and places in time are not part of it. */
export function keyOfState(state: FrameState): string {
  let key = state.context;
  for (const { id: _, ...drawn } of state.items) {
    if (drawn.kind === "captions")
      key += `|${drawn.look}:${drawn.word}${drawn.ground === "base" ? "" : drawn.ground[0]}${drawn.effect ? JSON.stringify(drawn.effect) : ""}`;
    else key += `|${JSON.stringify(drawn)}`;
  }
  return key;
}

/** Key of a frame's picture: equal keys, equal pictures, within a film and between films. */
export function frameKey(timeline: Timeline, frame: number): string {
  return keyOfState(stateAt(timeline, frame));
}
