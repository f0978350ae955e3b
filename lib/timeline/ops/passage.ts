import { isSame } from "@/lib/core/same";
import { type Item, itemSchema } from "../schema";

/** Where a scene stands in the document as it is now, and how much longer it gets. Frames of the film. */
export interface Passage {
  from: number;
  /** First frame after it, before the change. */
  until: number;
  /** Frames by which it gets longer; below 0 when it gets shorter. */
  by: number;
  /** Where it stands in the film as it is laid out anew. */
  made: { from: number; until: number };
}

/** The items of the film laid out with the scene as it was and as it is, by id, and the scene's passage. */
export interface Change {
  sceneId: string;
  before: ReadonlyMap<string, Item>;
  after: ReadonlyMap<string, Item>;
  passage: Passage;
}

/** Where a frame of the present document is afterwards. */
export const moved = ({ until, by }: Passage, frame: number): number => (frame >= until ? frame + by : frame);

/** What retime.ts sets: it counts frames. */
const TIMES = new Set(["from", "durationInFrames", "pages", "visemes", "blinks"]);
/** What an item shows or plays: the scene is made again for its sake. */
const CONTENT = new Set(["kind", "visual", "cues", "assetId"]);
/** What belongs to a file, and means nothing for another one. */
const OF_FILE = new Set(["trimStart", "speed", "reverse", "freezeAt", "loop", "motion"]);

/**
 * The item with what the layout changed in it. A field that was changed by hand stays as it is, unless it is what the scene
 * was made again for.
 * @param own whether the item is the scene's own
 */
export function changed({ before, after }: Change, item: Item, own: boolean): Item {
  const [old, fresh] = [before.get(item.id), after.get(item.id)];
  if (!old || !fresh || isSame(old, fresh)) return item;
  const [from, to, now] = [new Map(Object.entries(old)), new Map(Object.entries(fresh)), Object.entries(item)];
  const result = new Map<string, unknown>(now);
  const otherFile = !isSame(from.get("assetId"), to.get("assetId")) || old.kind !== fresh.kind;
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    if (TIMES.has(key) || isSame(from.get(key), to.get(key))) continue;
    const given = CONTENT.has(key) || (otherFile && OF_FILE.has(key));
    if ((own && given) || isSame(result.get(key), from.get(key))) result.set(key, to.get(key));
  }
  // What a field of a file was set to by hand goes with the file, also when the layout sets none.
  if (own && otherFile) for (const key of OF_FILE) if (to.has(key)) result.set(key, to.get(key));
  return itemSchema.parse(Object.fromEntries(result));
}
