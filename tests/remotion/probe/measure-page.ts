import { layoutOf } from "@/lib/timeline/layout/layout";
import type { Timeline } from "@/lib/timeline/schema";

/** What a viewer would call wrong: words outside their area, over captions, or out of their boxes; in words. */
export interface Measured {
  wrong: string[];
  /** Smallest type on the canvas in hundredths of its size (see Layout.unit). */
  smallest: number;
}

/** Looks at the frame that the page shows. Runs in the browser; distances in pixels of the canvas. */
export function measure(timeline: Timeline): Measured {
  const layout = layoutOf(timeline.width, timeline.height, { captions: "bottom", presenter: null });
  const wrong: string[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  // Descenders and accents may stand out of a tight line; words may not.
  const slack = layout.unit * 0.6;
  const floor = layout.captions.y;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest("script, style")) continue;
    const style = getComputedStyle(parent);
    if (style.visibility === "hidden") continue;
    const name = node.textContent.trim().slice(0, 24);
    smallest = Math.min(smallest, Number.parseFloat(style.fontSize) / layout.unit);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.left < 0 || rect.right > layout.width || rect.top < 0) wrong.push(`"${name}" leaves the canvas`);
      else if (rect.bottom > floor + slack) wrong.push(`"${name}" lies over the captions`);
    }
  }
  for (const box of document.querySelectorAll<HTMLElement>("[data-fit]")) {
    const content = box.firstElementChild as HTMLElement | null;
    if (!content) continue;
    if (content.scrollWidth > box.clientWidth + 2 || content.offsetHeight > box.clientHeight + 2) {
      wrong.push(`"${content.textContent?.slice(0, 24)}" leaves its box`);
    }
  }
  return { wrong: [...new Set(wrong)], smallest: Number.isFinite(smallest) ? smallest : 0 };
}
