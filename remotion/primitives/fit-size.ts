export interface FitLimits {
  /** Largest and smallest comfortable size, pixels. */
  max: number;
  min: number;
  /** Lines the text may take at a comfortable size. */
  maxLines?: number | undefined;
}

/** Below this nothing is legible, whatever is asked; pixels. */
const SMALLEST = 7;

function overflows(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}

function lineCount(content: HTMLElement, size: number): number {
  const lineHeight = Number.parseFloat(getComputedStyle(content).lineHeight) || size * 1.2;
  return Math.round(content.offsetHeight / lineHeight);
}

/**
 * Sets the largest font size at which `content` lies inside `box`, measured in the document. Words stay whole if they
 * can, are hyphenated if they must, and are broken anywhere only when nothing else fits. Elements inside marked
 * `data-fit-slot` must not overflow either.
 */
export function fitSize(box: HTMLElement, content: HTMLElement, { max, min, maxLines }: FitLimits): void {
  const slots = content.querySelectorAll("[data-fit-slot]");
  const attempt = (size: number, lines: number | undefined): boolean => {
    content.style.fontSize = `${size}px`;
    if (content.offsetHeight > box.clientHeight + 1 || content.scrollWidth > box.clientWidth + 1) return false;
    for (const slot of slots) if (overflows(slot)) return false;
    return lines === undefined || lineCount(content, size) <= lines;
  };
  /** Largest size in half pixels that passes, or 0. */
  const largest = (low: number, high: number, lines?: number): number => {
    if (attempt(high, lines)) return high;
    if (!attempt(low, lines)) return 0;
    let [fits, fails] = [Math.round(low * 2), Math.round(high * 2)];
    while (fails - fits > 1) {
      const middle = (fits + fails) >> 1;
      if (attempt(middle / 2, lines)) fits = middle;
      else fails = middle;
    }
    return fits / 2;
  };
  const steps: { hyphens: string; wrap: string; low: number; lines?: number | undefined }[] = [
    { hyphens: "none", wrap: "normal", low: min, lines: maxLines },
    { hyphens: "none", wrap: "normal", low: min * 0.8 },
    { hyphens: "manual", wrap: "normal", low: Math.max(SMALLEST, min * 0.5) },
    { hyphens: "manual", wrap: "anywhere", low: SMALLEST },
  ];
  for (const { hyphens, wrap, low, lines } of steps) {
    content.style.hyphens = hyphens;
    content.style.overflowWrap = wrap;
    const size = largest(low, max, lines);
    if (size > 0) {
      content.style.fontSize = `${size}px`;
      return;
    }
  }
  content.style.fontSize = `${SMALLEST}px`;
}
