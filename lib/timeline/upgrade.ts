import { isSame } from "@/lib/core/same";
import { endOf } from "./derive";
import { inOrder, sourceFrames } from "./problems";
import type { CaptionWord } from "./schema/overlays";
import type { Sentence, Speech, SpokenWord } from "./schema/speech";
import type { Asset, Item, ItemOf, Timeline, Track } from "./schema/timeline";
import { captionPages, mouthShapes, sourceSecond } from "./spoken";

/*
 * A document of version 1 in the form of version 2, with the same pictures and the same sound. What version 1 allowed and
 * version 2 wants said is said: items that lie over each other, clips longer than their source. Pure, and the same each time.
 */

/** Ids that are used twice get a number. */
function withOwnIds<T extends { id: string }>(list: readonly T[], used = new Set<string>()): T[] {
  return list.map((entry) => {
    let { id } = entry;
    for (let count = 2; used.has(id); count += 1) id = `${entry.id.slice(0, 112)}~${count}`;
    used.add(id);
    return id === entry.id ? entry : { ...entry, id };
  });
}

function ordered(track: Track): Track {
  const byStart = track.items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.from - b.item.from || a.index - b.index);
  const items = byStart.map(({ item }, index) => {
    const tied = [byStart[index - 1], byStart[index + 1]].some((other) => other?.item.from === item.from);
    return tied ? { ...item, order: index } : item;
  });
  const stacked = items.some((item, index) => items.slice(0, index).some((other) => endOf(other) > item.from));
  return { ...track, items, stacked: track.stacked || stacked };
}

const ASSET_KINDS = { image: "image", video: "video", audio: "audio", music: "audio" } as const;

/** Files that items name and the document does not have, without a place: nothing is drawn or heard of them. */
function withUnknown(timeline: Timeline): Timeline {
  const assets: Record<string, Asset> = {};
  for (const item of timeline.tracks.flatMap(({ items }) => items)) {
    if (!("assetId" in item) || item.assetId in timeline.assets) continue;
    const id = item.assetId;
    assets[id] = {
      ...{ id, kind: ASSET_KINDS[item.kind], src: "", mime: "application/octet-stream", hash: "" },
      ...{ width: 0, height: 0, durationSeconds: 0 },
    };
  }
  return Object.keys(assets).length > 0 ? { ...timeline, assets: { ...timeline.assets, ...assets } } : timeline;
}

/** A clip that is longer than its source shows its last picture; one that is silent from its end on is silent. */
function held(timeline: Timeline, item: Item): Item {
  if (item.kind !== "video" && item.kind !== "audio" && item.kind !== "music") return item;
  const there = sourceFrames(item, timeline.assets[item.assetId], timeline.fps);
  return there <= 0 || item.durationInFrames > Math.ceil(there) + 1 ? { ...item, hold: true } : item;
}

const mapItems = (timeline: Timeline, change: (item: Item) => Item): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => ({ ...track, items: track.items.map(change) })),
});

const itemsOf = (timeline: Timeline): Item[] => timeline.tracks.flatMap(({ items }) => items);

/** A scene and the one voice that lies in it belong together. */
function linked(timeline: Timeline): Timeline {
  const scenes = timeline.tracks
    .filter(({ kind }) => kind === "visual")
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === "scene" || item.kind === "video" || item.kind === "image");
  const links = new Map<string, string>();
  for (const voice of itemsOf(timeline)) {
    if (voice.kind !== "audio" || voice.role !== "voice" || voice.link) continue;
    const scene = scenes.find(({ id }) => voice.id === `${id}-voice`);
    if (!scene || scene.link) continue;
    links.set(voice.id, scene.id);
    links.set(scene.id, scene.id);
  }
  return mapItems(timeline, (item) => {
    const link = links.get(item.id);
    return link ? { ...item, link } : item;
  });
}

const SENTENCE_END = /[.!?…。！？؟।۔]["'”’»)\]]*$/u;

/** Sentences of words, by their full stops. */
export function sentencesOf(words: readonly SpokenWord[], idOf: (index: number) => string): Sentence[] {
  const runs: SpokenWord[][] = [];
  for (const [index, word] of words.entries()) {
    if (index === 0 || SENTENCE_END.test(words[index - 1]?.text ?? "")) runs.push([]);
    runs.at(-1)?.push(word);
  }
  return runs.flatMap((run, index) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    return [{ id: idOf(index), text: run.map(({ text }) => text).join(" "), start: first.start, end: last.end }];
  });
}

/** What each voice says, read back from captions and mouths that were laid out from it. */
function speechOf(timeline: Timeline): Record<string, Speech> {
  const { fps } = timeline;
  const items = itemsOf(timeline);
  const words = items.flatMap((item) => (item.kind === "captions" ? item.pages.flatMap((page) => page.words) : []));
  const shapes = items.flatMap((item) => (item.kind === "avatar" ? item.visemes : []));
  const speech: Record<string, Speech> = {};
  const voices = items.filter((item): item is ItemOf<"audio"> => item.kind === "audio" && item.role === "voice");
  for (const voice of voices) {
    const at = (frame: number) => Math.max(0, sourceSecond(voice, frame - voice.from, fps));
    const isIn = ({ from, to }: Pick<CaptionWord, "from" | "to">) => from >= voice.from && to <= endOf(voice);
    const spoken = words.filter(isIn).map(({ text, from, to }) => ({ text, start: at(from), end: at(to) }));
    const visemes = shapes
      .filter(({ frame }) => frame >= voice.from && frame <= endOf(voice))
      .map(({ frame, shape }) => ({ time: at(frame), shape }));
    if (voice.assetId in speech || (spoken.length === 0 && visemes.length === 0)) continue;
    const sentences = sentencesOf(spoken, (index) => `${voice.id.slice(0, 110)}-s${index + 1}`);
    speech[voice.assetId] = { sentences, words: spoken, visemes };
  }
  return speech;
}

/** Captions and mouths follow the voices where that gives exactly what was laid out; others stay as they are. */
function followingVoices(timeline: Timeline): Timeline {
  const speech = speechOf(timeline);
  const spoken = { ...timeline, speech: { ...speech, ...timeline.speech } };
  const follow = (item: Item): Item => {
    if (item.kind === "captions" && item.mode === "free" && item.pages.length > 0) {
      const own: ItemOf<"captions"> = { ...item, mode: "speech", pages: [] };
      return isSame(captionPages(spoken, own), item.pages) ? own : item;
    }
    if (item.kind === "avatar" && item.mouth === "free" && item.visemes.length > 0) {
      const own: ItemOf<"avatar"> = { ...item, mouth: "speech", visemes: [] };
      return isSame(mouthShapes(spoken, own), item.visemes) ? own : item;
    }
    return item;
  };
  const followed = mapItems(spoken, follow);
  const follows = itemsOf(followed).some(
    (item) =>
      (item.kind === "captions" && item.mode === "speech") || (item.kind === "avatar" && item.mouth === "speech"),
  );
  return follows ? followed : timeline;
}

/** A document of version 1, its fields filled in, as one of version 2. */
export function upgraded(timeline: Timeline): Timeline {
  const used = new Set<string>();
  const tracks = withOwnIds(timeline.tracks).map((track) =>
    ordered({ ...track, items: withOwnIds(track.items, used) }),
  );
  const known = withUnknown({ ...timeline, tracks, chapters: withOwnIds(timeline.chapters) });
  return followingVoices(linked(mapItems(known, (item) => held(known, item))));
}

/** Items of each track, markers and chapters in the order that the document keeps. */
export function inDocumentOrder(timeline: Timeline): Timeline {
  const byFrame = (a: { frame: number; id: string }, b: { frame: number; id: string }) =>
    a.frame - b.frame || (a.id < b.id ? -1 : 1);
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => ({ ...track, items: track.items.toSorted(inOrder) })),
    markers: timeline.markers.toSorted(byFrame),
    chapters: timeline.chapters.toSorted(byFrame),
  };
}
