import type { RenderPlan } from "../types";

/** Pictures that make it worth asking one more machine. */
const PICTURES_EACH = 240;
const MOST_PARTS = 16;

/**
 * Shares out what a plan has to draw: positions in its `chunks`, in order, for each part about as many pictures.
 * @returns nothing when one machine may as well draw it all
 */
export function partsOf({ chunks }: Pick<RenderPlan, "chunks">): number[][] {
  const missing = chunks.flatMap((chunk, position) => (chunk.cached ? [] : [{ position, ...chunk }]));
  const pictures = missing.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
  const wanted = Math.min(MOST_PARTS, missing.length, Math.ceil(pictures / PICTURES_EACH));
  if (wanted < 2) return [];
  const parts: number[][] = Array.from({ length: wanted }, () => []);
  let before = 0;
  for (const chunk of missing) {
    parts[Math.min(wanted - 1, Math.floor((before * wanted) / pictures))]?.push(chunk.position);
    before += chunk.pictures.length;
  }
  return parts.filter((part) => part.length > 0);
}
