import { isSame } from "@/lib/core/same";
import { contentDuration, endOf } from "../derive";
import type { Item, Timeline, Track } from "../schema";
import { parseTimeline } from "../schema/parse";
import { captionPages, mouthShapes } from "../spoken";
import { type Change, changed, moved, type Passage } from "./passage";
import { retimed } from "./retime";

/** A scene that was made again, as the layout of its film tells it: the film laid out with the scene as it was and as it is. */
export interface SceneReplacement {
  sceneId: string;
  before: Timeline;
  after: Timeline;
}

const itemsOf = ({ tracks }: Timeline): Item[] => tracks.flatMap(({ items }) => items);
const find = (timeline: Timeline, id: string): Item | undefined => itemsOf(timeline).find((item) => item.id === id);

/** Whether a scene made again has a place in the document. */
export const hasScene = (timeline: Timeline, sceneId: string): boolean => find(timeline, sceneId) !== undefined;

/**
 * Puts a scene that was made again into the document as it is now, and leaves the rest as it is: its own items change, what
 * follows on all tracks moves by the difference in length from where it is, and what spans its end (music, captions, the
 * presenter) stretches. What was changed by hand stays, on the scene's own items too where it still makes sense. A document
 * that nobody has touched becomes what laying the film out anew gives.
 * @returns null when the scene is not in the document any more
 */
export function replaceScene(present: Timeline, { sceneId, before, after }: SceneReplacement): Timeline | null {
  const scene = find(present, sceneId);
  const [laidOut, made] = [find(before, sceneId), find(after, sceneId)];
  if (!scene || !laidOut || !made) return null;
  if (isSame(present, before)) return after;
  const length = Math.max(1, scene.durationInFrames + made.durationInFrames - laidOut.durationInFrames);
  const passage: Passage = {
    from: scene.from,
    until: endOf(scene),
    by: length - scene.durationInFrames,
    made: { from: made.from, until: endOf(made) },
  };
  const change: Change = {
    sceneId,
    before: place(writtenOut(before, present)),
    after: place(writtenOut(after, present)),
    passage,
  };
  const tracks = withNew(
    present.tracks.map((track) => ({
      ...track,
      items: track.items.filter(({ id }) => !isGone(change, id)).map((item) => itemIn(change, item, length)),
    })),
    change,
    after,
    present,
  );
  const chapters = isSame(present.chapters, before.chapters)
    ? after.chapters
    : present.chapters.map(({ frame, title }) => ({ frame: moved(passage, frame), title }));
  return parseTimeline({
    ...present,
    tracks,
    chapters,
    assets: assetsOf(tracks, present, { before, after }),
    speech: speechOf(tracks, present, { before, after }),
    durationInFrames: Math.max(contentDuration({ tracks }), present.durationInFrames + passage.by),
  });
}

/**
 * A layout in which captions and mouths that follow the voices are written out where those of the document do not follow them
 * any more: somebody has cut them by hand.
 */
function writtenOut(layout: Timeline, present: Timeline): Timeline {
  const now = place(present);
  const itemIn = (item: Item): Item => {
    const own = now.get(item.id);
    if (item.kind === "captions" && own?.kind === "captions" && own.mode === "free" && item.mode === "speech")
      return { ...item, mode: "free", pages: [...captionPages(layout, item)] };
    if (item.kind === "avatar" && own?.kind === "avatar" && own.mouth === "free" && item.mouth === "speech")
      return { ...item, mouth: "free", visemes: [...mouthShapes(layout, item)] };
    return item;
  };
  return { ...layout, tracks: layout.tracks.map((track) => ({ ...track, items: track.items.map(itemIn) })) };
}

const place = (timeline: Timeline): Map<string, Item> => new Map(itemsOf(timeline).map((item) => [item.id, item]));

/** Whether the scene does without an item that it had. */
const isGone = ({ before, after }: Change, id: string): boolean => before.has(id) && !after.has(id);

function itemIn(change: Change, item: Item, length: number): Item {
  const { passage, sceneId } = change;
  const own = item.id === sceneId || isOwn(change, item.id);
  const same = changed(change, item, own);
  if (item.id === sceneId) return { ...same, from: passage.from, durationInFrames: length };
  return own ? ownTimes(change, item, same) : retimed(change, same);
}

/** Items that the scene brought with itself, other than its picture: those that lie in it as it was laid out. */
function isOwn({ before, sceneId }: Change, id: string): boolean {
  const scene = before.get(sceneId);
  const item = before.get(id);
  return !!scene && !!item && item.from >= scene.from && endOf(item) <= endOf(scene) && item.kind === "audio";
}

/** The scene's voice, as far from the scene's start as it was laid out, or as it was moved by hand. */
function ownTimes({ before, after, sceneId, passage }: Change, item: Item, same: Item): Item {
  const [old, fresh] = [before.get(item.id), after.get(item.id)];
  const [oldScene, freshScene] = [before.get(sceneId), after.get(sceneId)];
  if (!old || !fresh || !oldScene || !freshScene) return same;
  const offset = item.from - passage.from + (fresh.from - freshScene.from) - (old.from - oldScene.from);
  const durationInFrames = Math.max(1, item.durationInFrames + fresh.durationInFrames - old.durationInFrames);
  return { ...same, from: Math.max(0, passage.from + offset), durationInFrames };
}

/** With what the scene has and had not: on the track of the same id, or on one of its own behind the one it follows in the layout. */
function withNew(tracks: Track[], change: Change, after: Timeline, present: Timeline): Track[] {
  const { before, passage, sceneId } = change;
  const scene = change.after.get(sceneId);
  if (!scene) return tracks;
  const there = place(present);
  const result = [...tracks];
  let behind = -1;
  for (const track of after.tracks) {
    const items = track.items
      .filter(({ id }) => !before.has(id) && !there.has(id))
      .map((item) => ({
        ...item,
        from: Math.max(0, item.from < scene.from ? item.from : item.from + passage.from - scene.from),
      }));
    const at = result.findIndex(({ id }) => id === track.id);
    const known = result[at];
    if (known) behind = at;
    if (items.length === 0) continue;
    if (known) result[at] = { ...known, items: inOrder([...known.items, ...items]) };
    else result.splice(++behind, 0, { ...track, items });
  }
  return result;
}

const inOrder = (items: Item[]): Item[] => items.toSorted((one, other) => one.from - other.from);

/** Ids of the files that a part of the document names. */
function filesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "assetId" && typeof inner === "string" ? [inner] : filesIn(inner),
  );
}

/** With the files of the scene as it is; those of the scene as it was go, unless something else shows them. */
function assetsOf(tracks: Track[], present: Timeline, { before, after }: Record<"before" | "after", Timeline>) {
  const named = new Set(filesIn(tracks));
  const isGone = (id: string) => id in before.assets && !(id in after.assets) && !named.has(id);
  const kept = Object.entries(present.assets).filter(([id]) => !isGone(id));
  const fresh = Object.entries(after.assets).filter(([id]) => id in present.assets || named.has(id));
  return Object.fromEntries([...kept, ...fresh]);
}

/** What is said in the document's files: the scene's new words, and without those that nothing says any more. */
function speechOf(tracks: Track[], present: Timeline, { before, after }: Record<"before" | "after", Timeline>) {
  const named = new Set(filesIn(tracks));
  const isGone = (id: string) => id in before.speech && !(id in after.speech) && !named.has(id);
  const kept = Object.entries(present.speech).filter(([id]) => !isGone(id));
  const fresh = Object.entries(after.speech).filter(([id]) => !(id in before.speech) && named.has(id));
  return Object.fromEntries([...kept, ...fresh]);
}
