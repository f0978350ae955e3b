import type { Icon } from "@/lib/timeline/schema-parts";
import type { SceneText } from "./candidate";

/** Share of a list's parts that must have a drawing of their own; below it the list goes without. */
const ENOUGH = 0.5;

/** The drawing for one part of a visual. */
export async function iconOf(scene: SceneText, text: string): Promise<{ icon?: Icon }> {
  const [found] = await scene.art.icons(text, scene.language, 1);
  return found ? { icon: found.icon } : {};
}

/** Drawings for the parts of a list: no drawing twice, and none at all when too few parts have one. */
export async function iconsOf(scene: SceneText, texts: readonly string[]): Promise<{ icon?: Icon }[]> {
  const used = new Set<string>();
  const found: { icon?: Icon }[] = [];
  for (const text of texts) {
    const { icon } = await iconOf(scene, text);
    const fresh = icon && !used.has(icon.name);
    if (fresh) used.add(icon.name);
    found.push(fresh ? { icon } : {});
  }
  return used.size >= texts.length * ENOUGH ? found : texts.map(() => ({}));
}

/** Cue offsets of numbered parts: `point:0`, `point:1` … */
export function cuesFor(key: string, parts: readonly { at: number }[]): Record<string, number> {
  return Object.fromEntries(parts.map((part, index) => [`${key}:${index}`, part.at]));
}

/** Sentences of the list a scene holds: the first of each item. */
export function listItems(scene: SceneText): { text: string; at: number }[] {
  const seen = new Set<string>();
  return scene.sentences.filter((_, index) => {
    const unit = scene.group.units[index];
    return (
      unit?.list !== undefined && !seen.has(`${unit.block}:${unit.text}`) && seen.add(`${unit.block}:${unit.text}`)
    );
  });
}
