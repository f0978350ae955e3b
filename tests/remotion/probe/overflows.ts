/** Pixels that glyph boxes may reach out of their place: line boxes are taller than the letters in them. */
const slack = (element: Element) => 2 + Number.parseFloat(getComputedStyle(element).fontSize) * 0.3;

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function leaves(inner: Edges, outer: Edges, by: number): boolean {
  return (
    inner.left < outer.left - by ||
    inner.top < outer.top - by ||
    inner.right > outer.right + by ||
    inner.bottom > outer.bottom + by
  );
}

/** The part of a rectangle that its cutting ancestors leave visible. */
function visible(rect: DOMRect, element: Element | null, root: Element): Edges {
  const edges: Edges = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  for (let parent = element; parent && parent !== root; parent = parent.parentElement) {
    if (!/hidden|clip/.test(getComputedStyle(parent).overflow)) continue;
    const cut = parent.getBoundingClientRect();
    edges.left = Math.max(edges.left, cut.left);
    edges.top = Math.max(edges.top, cut.top);
    edges.right = Math.min(edges.right, cut.right);
    edges.bottom = Math.min(edges.bottom, cut.bottom);
  }
  return edges;
}

/** Every piece of text that reaches out of the stage or the fitted box it lies in, and every box that does. */
export function overflowsIn(root: HTMLElement): string[] {
  const found: string[] = [];
  const canvas = root.getBoundingClientRect();
  for (const element of root.querySelectorAll("[data-fit], [data-stage]")) {
    const content = element.firstElementChild as HTMLElement | null;
    if (!content || !element.hasAttribute("data-fit")) continue;
    if (content.offsetHeight > element.clientHeight + slack(content) || content.scrollWidth > element.clientWidth + 2) {
      found.push(
        `fit ${content.offsetHeight}>${element.clientHeight} ${content.scrollWidth}>${element.clientWidth}: ${content.textContent?.slice(0, 40)}`,
      );
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || getComputedStyle(parent).visibility === "hidden") continue;
    const place = parent.closest("[data-stage]")?.getBoundingClientRect() ?? canvas;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const rect = visible(box, parent, root);
      if (rect.right > rect.left && rect.bottom > rect.top && leaves(rect, place, slack(parent))) {
        const edges = [
          rect.left - place.left,
          rect.top - place.top,
          rect.right - place.right,
          rect.bottom - place.bottom,
        ].map(Math.round);
        found.push(`text ${edges.join(",")}: ${node.nodeValue.slice(0, 40)}`);
        break;
      }
    }
  }
  return found;
}
