import type { Visual } from "../schema/visuals";
import { ENTRY, entryFrames } from "./motion";

/** Keys of a visual's parts in the order in which they appear; parts without content have none. */
export function cueKeys(visual: Visual): string[] {
  const present = (text: string | undefined, key: string) => (text ? [key] : []);
  const each = (list: readonly unknown[], key: string) => list.map((_, index) => `${key}:${index}`);
  switch (visual.type) {
    case "title":
      return ["title", ...present(visual.subtitle, "subtitle"), ...(visual.icon ? ["icon"] : [])];
    case "statement":
      return ["text", ...each(visual.marks, "mark"), ...(visual.icon ? ["icon"] : [])];
    case "points":
      return ["heading", ...each(visual.points, "point")];
    case "number":
      return [
        ...present(visual.heading, "heading"),
        ...present(visual.before, "before"),
        "value",
        ...present(visual.label, "label"),
      ];
    case "quote":
      return ["quote", ...present(visual.author || visual.role, "author")];
    case "comparison":
      return ["heading", "left", ...each(visual.left.points, "left"), "right", ...each(visual.right.points, "right")];
    case "process":
      return ["heading", ...each(visual.steps, "step")];
    case "chart":
      return ["heading", ...each(visual.data, "bar")];
    case "code":
      return [...present(visual.heading || visual.file, "heading"), ...each(visual.lines, "line")];
    case "diagram":
      return ["heading", ...visual.nodes.map((node) => `node:${node.id}`)];
    case "map":
      return ["heading", ...each(visual.places, "place")];
    case "picture":
      return [...present(visual.heading, "heading"), ...present(visual.caption, "caption")];
    case "icon":
      return ["heading", ...present(visual.text, "text"), ...each(visual.icons, "icon")];
    case "outro":
      return [
        "title",
        ...present(visual.subtitle, "subtitle"),
        ...present(visual.call, "call"),
        ...(visual.icon ? ["icon"] : []),
      ];
    case "scenery":
      return [...present(visual.heading, "heading"), ...each(visual.figures, "figure")];
    case "recording":
      return ["title"];
    case "card":
      return ["text"];
  }
}

/** Frames a part's entry lasts. */
export function revealFrames(visual: Visual, key: string, fps: number): number {
  if (visual.type === "number" && key === "value") return entryFrames(ENTRY.count, fps);
  if (visual.type === "code" && key.startsWith("line:")) return entryFrames(ENTRY.quick, fps);
  if (visual.type === "chart" && key.startsWith("bar:")) return entryFrames(ENTRY.slow, fps);
  if (key === "title" || key === "quote" || visual.type === "statement") return entryFrames(ENTRY.words, fps);
  if (key === "heading" || visual.type === "map") return entryFrames(ENTRY.slow, fps);
  return entryFrames(ENTRY.normal, fps);
}

/**
 * Frames from the scene's start at which each part appears when nothing better is known (no word timings): what leads
 * the scene at once, the rest spread over the first 70 % of its length, so that the last part can be read.
 */
export function defaultCues(visual: Visual, durationInFrames: number, fps: number): Record<string, number> {
  const keys = cueKeys(visual);
  const lead = Math.min(Math.round(fps * 0.13), durationInFrames - 1);
  const gap = Math.round(fps * 0.35);
  const cues: Record<string, number> = {};
  const spread = keys.filter((key) => key.includes(":") || key === "left" || key === "right");
  let at = lead;
  for (const key of keys) {
    if (spread.includes(key)) continue;
    cues[key] = at;
    at += gap;
  }
  const room = Math.max(0, Math.round(durationInFrames * 0.7) - at);
  const step =
    spread.length > 1
      ? Math.min(Math.round(fps * 2.5), Math.max(Math.round(fps * 0.12), room / (spread.length - 1)))
      : 0;
  for (const [index, key] of spread.entries()) cues[key] = Math.round(at + step * index);
  for (const key of keys) cues[key] = Math.max(0, Math.min(cues[key] ?? 0, durationInFrames - 1));
  return cues;
}
