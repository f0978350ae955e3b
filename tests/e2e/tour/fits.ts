import type { Page } from "playwright-core";

/** The viewer of the API reference, which others have drawn. */
export const FOREIGN = "#reference";

/**
 * What does not fit the window as it is now: a page or a dialog that is wider than it, and every visible text that is cut
 * off without saying the whole in a tooltip, or that stands out of its control. One line a fault; empty when all fits.
 */
export function faultsOfFit(page: Page): Promise<string[]> {
  return page.evaluate((foreign) => {
    const TOLERANCE = 1.5;
    const CONTROL = "button, a, label, [role=radio], [role=menuitem], [role=menuitemradio], [role=option], [role=tab]";
    const faults = new Set<string>();
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over > 0) faults.add(`the page is ${over} px wider than the window`);
    for (const dialog of document.querySelectorAll("[role=dialog], [role=alertdialog], [role=menu], [role=toolbar]")) {
      const { left, right } = dialog.getBoundingClientRect();
      if (left < -TOLERANCE || right > width + TOLERANCE) faults.add(`${dialog.role} stands out of the window`);
      if (dialog.scrollWidth > dialog.clientWidth + TOLERANCE) faults.add(`${dialog.role} scrolls sideways`);
    }

    const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    /** Whether an element is there for screen readers alone: its box is a pixel. */
    const isUnseen = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { position } = getComputedStyle(one);
        if (position === "absolute" && one.clientWidth <= 1 && one.clientHeight <= 1) return true;
      }
      return false;
    };
    const cutBy = (text: DOMRect, holder: Element): string | null => {
      const style = getComputedStyle(holder);
      const box = holder.getBoundingClientRect();
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      if (clips && (text.right > box.right + TOLERANCE || text.left < box.left - TOLERANCE)) return "cut off";
      const clipsDown = style.overflowY === "hidden" || style.overflowY === "clip";
      if (clipsDown && text.bottom > box.bottom + TOLERANCE) return "cut off below";
      return null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (
        !words ||
        !element ||
        element.closest(`${foreign}, .__remotion-player, script, style, svg, [aria-hidden=true]`)
      )
        continue;
      if (!shown(element) || isUnseen(element)) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      const told = element.closest("[title]") !== null;
      const name = `“${words.slice(0, 60)}”`;
      let isHeld = false;
      for (let holder: Element | null = element; holder && holder !== document.body; holder = holder.parentElement) {
        const { overflowX, position } = getComputedStyle(holder);
        isHeld = overflowX !== "visible";
        if (overflowX === "auto" || overflowX === "scroll") break;
        const fault = cutBy(text, holder);
        if (fault && !told)
          faults.add(`${name} is ${fault} by <${holder.tagName.toLowerCase()} class="${holder.className}">`);
        if (isHeld || position === "fixed") break;
      }
      const control = element.closest(CONTROL);
      const box = control?.getBoundingClientRect();
      // What is hidden by an ellipsis does not stand out of anything.
      if (box && !told && text.right > box.right + TOLERANCE && getComputedStyle(element).textOverflow !== "ellipsis") {
        faults.add(`${name} stands out of its ${control?.tagName.toLowerCase()}`);
      }
      if (!isHeld && text.right > width + TOLERANCE) faults.add(`${name} stands out of the window`);
    }
    return [...faults];
  }, FOREIGN);
}
