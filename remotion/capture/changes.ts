import type { FrameState, ItemState } from "@/lib/timeline/state";
import type { PixelRect } from "./protocol";

/** Shadows and glows reach out of an element's box; they stay within this share of the canvas's height. */
const REACH = 0.06;

const drawing = (item: ItemState) => JSON.stringify(item);

/** Indexes of the items that are drawn otherwise in `b` than in `a`; null when the set of items itself differs. */
export function changedItems(a: FrameState, b: FrameState): number[] | null {
  if (a.context !== b.context || a.items.length !== b.items.length) return null;
  const changed: number[] = [];
  for (const [index, item] of b.items.entries()) {
    const before = a.items[index];
    if (!before || before.id !== item.id) return null;
    if (drawing(before) !== drawing(item)) changed.push(index);
  }
  return changed;
}

const UNPAINTED = "rgba(0, 0, 0, 0)";

/** A box that only places what is in it. */
function paints(element: Element): boolean {
  if (element.childElementCount === 0) return true;
  const style = getComputedStyle(element);
  return (
    style.backgroundColor !== UNPAINTED ||
    style.backgroundImage !== "none" ||
    style.borderStyle !== "none" ||
    style.boxShadow !== "none" ||
    style.filter !== "none"
  );
}

export const reachOf = (height: number): number => Math.ceil(height * REACH);

/** A rectangle grown by `reach` on all sides, within the canvas. */
export const clipped = (rect: PixelRect, reach: number, width: number, height: number): PixelRect => ({
  left: Math.max(0, Math.floor(rect.left) - reach),
  top: Math.max(0, Math.floor(rect.top) - reach),
  right: Math.min(width, Math.ceil(rect.right) + reach),
  bottom: Math.min(height, Math.ceil(rect.bottom) + reach),
});

/** Everything that an element and what is in it may paint, in pixels of the canvas, shadows included. */
export function extentOfElement(root: Element, film: Element, width: number, height: number): PixelRect {
  const origin = film.getBoundingClientRect();
  const rect = { left: width, top: height, right: 0, bottom: 0 };
  const add = (element: Element) => {
    const box = element.getBoundingClientRect();
    const large = box.width * box.height > (width * height) / 4;
    if (large && element !== root && !paints(element)) return;
    rect.left = Math.min(rect.left, box.left - origin.left);
    rect.top = Math.min(rect.top, box.top - origin.top);
    rect.right = Math.max(rect.right, box.right - origin.left);
    rect.bottom = Math.max(rect.bottom, box.bottom - origin.top);
  };
  if (root.childElementCount === 0 || paints(root)) add(root);
  for (const element of root.querySelectorAll("*")) add(element);
  return clipped(rect, reachOf(height), width, height);
}

export const union = (a: PixelRect, b: PixelRect): PixelRect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
