export interface FitLimits {
  /** Largest and smallest comfortable size, pixels. */
  max: number;
  min: number;
  /** Lines the text may take at a comfortable size. */
  maxLines?: number | undefined;
}

/** Words stay whole unless breaking them makes the text larger by more than this allows. */
const WORTH_WHOLE_WORDS = 0.75;

/** CSS hyphens and overflow-wrap: words whole, hyphenated at syllables, broken anywhere. */
const BREAKS = [
  ["none", "normal"],
  ["manual", "normal"],
  ["manual", "anywhere"],
] as const;

/** Reached only by texts that no size makes legible; still better than one that leaves its box. Pixels. */
const SMALLEST = 4;

/** Fonts taller than their line reach out of it by a little without a glyph being cut: that much is let pass, in em. */
const LEADING_OVERHANG = 0.2;

function overflows(element: Element, size: number): boolean {
  return (
    element.scrollWidth > element.clientWidth + 1 ||
    element.scrollHeight > element.clientHeight + 1 + size * LEADING_OVERHANG
  );
}

function lineCount(content: HTMLElement, size: number): number {
  const lineHeight = Number.parseFloat(getComputedStyle(content).lineHeight) || size * 1.2;
  return Math.round(content.offsetHeight / lineHeight);
}

/**
 * Puts parts that are still moving in where they will stand, and gives back what undoes it: on their way they reach out
 * of the box, and nothing would seem to fit.
 */
function settle(content: HTMLElement): () => void {
  const moving = [...content.querySelectorAll<HTMLElement>('[style*="transform"]')];
  const before = moving.map(({ style }) => style.transform);
  for (const { style } of moving) style.transform = "none";
  return () => {
    for (const [index, { style }] of moving.entries()) style.transform = before[index] ?? "";
  };
}

/**
 * Sets the largest font size at which `content` lies inside `box`, measured in the document. Words stay whole if they
 * can, are hyphenated if they must, and are broken anywhere only when nothing else fits. Elements inside marked
 * `data-fit-slot` must not overflow either.
 */
export function fitSize(box: HTMLElement, content: HTMLElement, limits: FitLimits): void {
  const restore = settle(content);
  chooseSize(box, content, limits);
  restore();
}

function chooseSize(box: HTMLElement, content: HTMLElement, { max, min, maxLines }: FitLimits): void {
  const slots = content.querySelectorAll("[data-fit-slot]");
  const attempt = (size: number, lines: number | undefined): boolean => {
    content.style.fontSize = `${size}px`;
    if (content.offsetHeight > box.clientHeight + 1 || content.scrollWidth > box.clientWidth + 1) return false;
    for (const slot of slots) if (overflows(slot, size)) return false;
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
  const breaking = (hyphens: string, wrap: string) => {
    content.style.hyphens = hyphens;
    content.style.overflowWrap = wrap;
  };
  breaking("none", "normal");
  const whole = largest(min, max, maxLines) || largest(min, max);
  if (whole > 0) {
    content.style.fontSize = `${whole}px`;
    return;
  }
  // From the kindest way of breaking to the harshest; each is worth it only if the text grows by it.
  const ways = BREAKS.map(([hyphens, wrap]) => {
    breaking(hyphens, wrap);
    return { hyphens, wrap, size: largest(SMALLEST, max) };
  });
  const biggest = Math.max(...ways.map((way) => way.size));
  const chosen = ways.find((way) => way.size > 0 && way.size >= biggest * WORTH_WHOLE_WORDS);
  breaking(chosen?.hyphens ?? "manual", chosen?.wrap ?? "anywhere");
  content.style.fontSize = `${chosen?.size ?? SMALLEST}px`;
}
