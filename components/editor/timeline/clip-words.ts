import type { Item, Timeline } from "@/lib/timeline/schema";
import { heardWords, isSpeaking } from "@/lib/timeline/spoken";

const MOST_WORDS = 60;

/** What a scene shows, in its own words. */
function visualWords(visual: Extract<Item, { kind: "scene" }>["visual"]): string {
  const found = ["title", "text", "heading", "quote", "label", "caption"].flatMap((name) => {
    const value: unknown = Reflect.get(visual, name);
    return typeof value === "string" && value ? [value] : [];
  });
  return found[0] ?? "";
}

/** What a clip is called: its name, its words, or its file's. Empty where nothing says more than its kind. */
export function clipWords(timeline: Timeline, item: Item): string {
  if (item.kind === "text") return item.text;
  if (isSpeaking(timeline, item)) {
    const words = heardWords(timeline, item).slice(0, MOST_WORDS);
    if (words.length > 0) return words.map(({ text }) => text).join(" ");
  }
  if (item.name) return item.name;
  return item.kind === "scene" ? visualWords(item.visual) : "";
}
