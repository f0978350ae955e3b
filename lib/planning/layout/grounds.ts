import { seededRandom } from "@/lib/core/random";
import type { Visual } from "@/lib/timeline/schema/visuals";

/** Visuals that a bold ground suits: few words or one figure, nothing to compare or to follow. */
const SUITED: ReadonlySet<Visual["type"]> = new Set(["statement", "number", "quote", "outro"]);
/** Scenes between two bold ones, at least. */
const APART = 3;

/**
 * Which scenes stand on a bold ground: now and then one that a film is remembered by, a section's start rather than another,
 * never the first.
 * @param scenes each scene's visual and whether it starts a section
 */
export function planGrounds(
  scenes: readonly { type: Visual["type"]; section: boolean }[],
  seed: number,
): ("base" | "bold")[] {
  const random = seededRandom(seed ^ 0x51ed270b);
  let last = scenes.length > 4 ? -1 : 0;
  return scenes.map(({ type, section }, index) => {
    const luck = random();
    if (index === 0 || !SUITED.has(type) || index - last < APART) return "base";
    if (luck > (section || type !== "outro" ? 0.9 : 0.6)) return "base";
    last = index;
    return "bold";
  });
}
