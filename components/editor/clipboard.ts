import type { Asset, Item } from "@/lib/timeline/schema";
import type { Speech } from "@/lib/timeline/schema/speech";

/** Items that were copied, with the files they need: they can be put into another film, too. */
export interface Copied {
  items: { trackId: string; item: Item }[];
  assets: Asset[];
  speech: Record<string, Speech>;
}

const KEY = "framewright-editor-copied";
let held: Copied | undefined;

/** Notes what is copied, for this tab and for others of this browser. */
export function putCopied(copied: Copied): void {
  held = copied;
  try {
    localStorage.setItem(KEY, JSON.stringify(copied));
  } catch {
    // Too much, or a browser that keeps nothing: this tab has it.
  }
}

/** What was copied last, here or in another tab. */
export function copied(): Copied | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept) return JSON.parse(kept) as Copied;
  } catch {
    return held;
  }
  return held;
}
