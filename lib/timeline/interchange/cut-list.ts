import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Asset, Item, Timeline, Track } from "../schema";
import type { Transition } from "../schema/parts";

/** What another program will not have of a film. */
export interface LeftOut {
  track?: string;
  item?: string;
  what: Message;
}

/** A piece of a film as other programs know pieces: a part of a file, or a gap in its place. */
export interface Cut {
  item: Item;
  /** What it is called: its own name, its words or its file's. */
  name: string;
  /** Frames of the film. */
  from: number;
  frames: number;
  /** None for what the studio draws. */
  asset: Asset | undefined;
  /** Frames of the film's rate into the file at which it starts. */
  sourceIn: number;
  /** 2 plays twice as fast, −1 backwards; 0 holds one picture. */
  speed: number;
  /** How it comes in over the piece that it touches. */
  transition: (Transition & { over: Cut }) | undefined;
}

/** Pieces that do not lie over each other, in order. */
export interface Lane {
  track: Track;
  /** Among the lanes of its track, counted from 0. */
  place: number;
  kind: "Video" | "Audio";
  cuts: Cut[];
}

const DRAWN: readonly Item["kind"][] = ["scene", "text", "shape"];

function nameOf(item: Item, assets: Timeline["assets"]): string {
  if (item.name) return item.name;
  if (item.kind === "text") return item.text.slice(0, 80);
  const source = "assetId" in item ? (assets[item.assetId]?.src.split(/[?#]/)[0]?.split("/").at(-1) ?? "") : "";
  return source ? `${item.id} ${source}` : item.id;
}

/** Whether the transition shows something beneath it: what the item touches on its lane. */
function transitionOf(item: Item, before: Cut | undefined): Cut["transition"] {
  const transition = "transitionIn" in item ? item.transitionIn : undefined;
  if (!transition || transition.kind === "cut" || transition.frames === 0) return undefined;
  if (!before || before.from + before.frames !== item.from) return undefined;
  return { ...transition, frames: Math.min(transition.frames, item.durationInFrames), over: before };
}

function cutOf(item: Item, timeline: Timeline, before: Cut | undefined): Cut {
  const asset = "assetId" in item ? timeline.assets[item.assetId] : undefined;
  const frozen = item.kind === "video" ? item.freezeAt : undefined;
  const start = frozen ?? ("trimStart" in item ? item.trimStart : 0);
  const rate = "speed" in item ? item.speed : 1;
  return {
    item,
    name: nameOf(item, timeline.assets),
    from: item.from,
    frames: item.durationInFrames,
    asset,
    sourceIn: Math.round(start * timeline.fps),
    speed: frozen !== undefined ? 0 : item.kind === "video" && item.reverse ? -rate : rate,
    transition: transitionOf(item, before),
  };
}

/** Items of a track that lie over each other come onto lanes of their own. */
function lanesOf(timeline: Timeline, track: Track): Lane[] {
  const isShown = ["visual", "overlay"].includes(track.kind);
  const items = track.items.filter(({ kind }) => kind !== "captions" && kind !== "avatar");
  const lanes: Lane[] = [];
  for (const item of items) {
    let lane = lanes.find(({ cuts }) => {
      const last = cuts.at(-1);
      return !last || last.from + last.frames <= item.from;
    });
    if (!lane) {
      lane = { track, place: lanes.length, kind: isShown ? "Video" : "Audio", cuts: [] };
      lanes.push(lane);
    }
    lane.cuts.push(cutOf(item, timeline, lane.cuts.at(-1)));
  }
  return lanes;
}

/** Fields whose look or sound is the studio's own, and the values at which they do nothing. */
const OWN_LOOK: Record<string, (value: unknown, item: Item) => boolean> = {
  box: (value, { kind }) => value !== undefined && kind !== "text" && kind !== "shape",
  crop: (value) => value !== undefined,
  keyframes: (value) => Object.values((value ?? {}) as Record<string, unknown[]>).some((list) => list.length > 0),
  motion: (value) => (value as { mode: string }).mode !== "none",
  opacity: (value) => value !== 1,
  fadeIn: (value) => value !== 0,
  fadeOut: (value) => value !== 0,
  soundFadeIn: (value) => value !== 0,
  soundFadeOut: (value) => value !== 0,
  pan: (value) => value !== 0,
  volume: (value) => value !== 1,
  radius: (value, { kind }) => value !== 0 && kind !== "shape",
  loop: (value) => value === true,
  transitionOut: (value) => value !== undefined,
};

/** Names of an item's fields that other programs do not have. @param except what a format carries all the same */
function lookLost(item: Item, except: readonly string[]): string[] {
  return Object.entries(OWN_LOOK)
    .filter(([field, isUsed]) => field in item && !except.includes(field) && isUsed(item[field as keyof Item], item))
    .map(([field]) => field);
}

function lostOfCut({ track }: Lane, cut: Cut, carried: readonly string[]): LeftOut[] {
  const { item, name, transition } = cut;
  const place = { track: track.id, item: item.id };
  const fields = lookLost(item, carried);
  const kind = transition?.kind;
  return [
    ...(DRAWN.includes(item.kind) && !carried.includes(item.kind)
      ? [{ ...place, what: say("timeline.interchange_drawn", { name }) }]
      : []),
    ...(fields.length > 0
      ? [{ ...place, what: say("timeline.interchange_look", { name, fields: fields.join(", ") }) }]
      : []),
    ...(kind && !["fade", "dissolve"].includes(kind) && !carried.includes("transitionIn")
      ? [{ ...place, what: say("timeline.interchange_transition", { name, kind }) }]
      : []),
  ];
}

/** What no format takes: captions and presenters, which are derived from what is said. */
function lostTracks(timeline: Timeline): LeftOut[] {
  return timeline.tracks.flatMap(({ id, items }) =>
    items.flatMap((item) => {
      if (item.kind === "captions") return [{ track: id, item: item.id, what: say("timeline.interchange_captions") }];
      if (item.kind === "avatar") return [{ track: id, item: item.id, what: say("timeline.interchange_presenter") }];
      return [];
    }),
  );
}

/**
 * A film as lanes of pieces, from the lowest up, as other editing programs have it.
 * @param carried fields and kinds of items that the format has a way for
 */
export function cutList(timeline: Timeline, carried: readonly string[] = []): { lanes: Lane[]; left: LeftOut[] } {
  const lanes = timeline.tracks.flatMap((track) => lanesOf(timeline, track));
  const left = lanes.flatMap((lane) => lane.cuts.flatMap((cut) => lostOfCut(lane, cut, carried)));
  return { lanes, left: [...left, ...lostTracks(timeline)] };
}
