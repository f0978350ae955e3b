import type { Timeline } from "@/lib/timeline/schema";
import type { Visual } from "@/lib/timeline/schema/visuals";

/** One text that a film shows, and where it is: an item of the timeline and a field of it, such as `points.0.text`. */
export interface FilmText {
  itemId: string;
  field: string;
  text: string;
  /** When it comes on, in seconds of the film. */
  fromSeconds: number;
}

/** Fields that people read, in any visual; what else is text there are ids, colours, icons and words for programs. */
const READ =
  /(^|\.)(title|subtitle|kicker|heading|text|quote|author|role|label|caption|credit|call|source|mark|unit|name|prefix|suffix|value|before)$/;
/** Drawings have names, too, which nobody reads. */
const DRAWN = /(^|\.)icon\./;
/** A list of plain lines: the points of a comparison. */
const LINES = /(^|\.)points\.\d+$/;

function leaves(value: unknown, path: string): [field: string, text: string][] {
  if (typeof value === "string") {
    return !DRAWN.test(path) && (READ.test(path) || LINES.test(path)) ? [[path, value]] : [];
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** Texts of a drawn scene, by field. Code is not among them: its lines are coloured pieces. */
export function textsOfVisual(visual: Visual): [field: string, text: string][] {
  return visual.type === "code" ? leaves({ heading: visual.heading }, "") : leaves(visual, "");
}

/** Every text on screen, in the order in which it comes. Narration and captions are not on this list: they are spoken. */
export function textsOf(timeline: Timeline): FilmText[] {
  const items = timeline.tracks.flatMap((track) => track.items);
  return items
    .toSorted((a, b) => a.from - b.from)
    .flatMap((item) => {
      const texts: [string, string][] =
        item.kind === "text" ? [["text", item.text]] : item.kind === "scene" ? textsOfVisual(item.visual) : [];
      return texts.map(([field, text]) => ({ itemId: item.id, field, text, fromSeconds: item.from / timeline.fps }));
    });
}

/** A copy of `value` with the text at `field` replaced. */
export function withText<T>(value: T, field: string, text: string): T {
  const copy = structuredClone(value);
  const keys = field.split(".");
  const last = keys.pop() as string;
  let inner = copy as Record<string, unknown>;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  inner[last] = text;
  return copy;
}
