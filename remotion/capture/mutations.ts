import { clipped, extentOfElement, reachOf, union } from "./changes";
import type { PixelRect } from "./protocol";

/** CSS properties that change how an element and what is in it are painted, and nobody else's place. */
const PAINT_ONLY = new Set([
  "opacity",
  "transform",
  "transform-origin",
  "translate",
  "scale",
  "rotate",
  "clip-path",
  "color",
  "background-attachment",
  "background-clip",
  "background-color",
  "background-image",
  "background-origin",
  "background-position-x",
  "background-position-y",
  "background-repeat",
  "background-size",
  "visibility",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-dashoffset",
  "filter",
  "box-shadow",
  "text-shadow",
]);

const scratch = document.createElement("i");

/** Names of the properties that differ between two style attributes. */
function changedProperties(before: string, after: CSSStyleDeclaration): string[] {
  scratch.style.cssText = before;
  const names = new Set([...scratch.style, ...after]);
  return [...names].filter((name) => scratch.style.getPropertyValue(name) !== after.getPropertyValue(name));
}

function isLocal(record: MutationRecord): boolean {
  if (record.type !== "attributes") return false;
  const { target, attributeName, oldValue } = record;
  // Geometry of an SVG shape moves nothing but the shape; text would be laid out anew.
  if (target instanceof SVGElement && attributeName !== "style") return !(target instanceof SVGTextContentElement);
  if (attributeName !== "style" || !(target instanceof HTMLElement || target instanceof SVGElement)) return false;
  return changedProperties(oldValue ?? "", target.style).every((name) => PAINT_ONLY.has(name));
}

/** What a change of the document touched: a part of the canvas for a layer, or "more" when that cannot be said. */
export type Touched = PixelRect | "more";

type Size = readonly [width: number, height: number];

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Attributes can be put back for a moment to see how things stood before. */
const isAttribute = (record: MutationRecord): boolean =>
  record.type === "attributes" &&
  (record.attributeName === "style" || (record.target instanceof SVGElement && record.attributeName !== "class"));

/** Boxes of everything in a layer, to find what has been moved by something else's change. */
const boxesIn = (layer: Element): DOMRect[] =>
  [...layer.querySelectorAll("*")].map((element) => element.getBoundingClientRect());

function moved(before: DOMRect[], after: DOMRect[], film: Element): PixelRect | undefined {
  const origin = film.getBoundingClientRect();
  let rect: PixelRect | undefined;
  for (const [index, a] of before.entries()) {
    const b = after[index] as DOMRect;
    if (a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom) continue;
    const both = {
      left: Math.min(a.left, b.left) - origin.left,
      top: Math.min(a.top, b.top) - origin.top,
      right: Math.max(a.right, b.right) - origin.left,
      bottom: Math.max(a.bottom, b.bottom) - origin.top,
    };
    rect = rect ? union(rect, both) : both;
  }
  return rect;
}

/**
 * Where the elements were before and are now; for that they are put back for a moment. When they may have moved others,
 * everything in the layer is looked at.
 */
function touchedBy(records: MutationRecord[], film: Element, layer: Element, [width, height]: Size): PixelRect {
  const first = new Map<string, { element: Element; name: string; before: string | null; after: string | null }>();
  const ids = new Map<Node, number>();
  for (const { target, attributeName, oldValue } of records) {
    const name = attributeName ?? "";
    if (!ids.has(target)) ids.set(target, ids.size);
    const key = `${ids.get(target)}:${name}`;
    const element = target as Element;
    if (!first.has(key)) first.set(key, { element, name, before: oldValue, after: element.getAttribute(name) });
  }
  const measure = () => {
    let rect: PixelRect | undefined;
    for (const { element } of first.values()) {
      const part = extentOfElement(element, film, width, height);
      rect = rect ? union(rect, part) : part;
    }
    return rect as PixelRect;
  };
  const local = records.every(isLocal);
  const boxesNow = local ? [] : boxesIn(layer);
  const now = measure();
  for (const { element, name, before } of first.values()) setAttribute(element, name, before);
  const then = measure();
  const boxesThen = local ? [] : boxesIn(layer);
  for (const { element, name, after } of first.values()) setAttribute(element, name, after);
  const others = moved(boxesThen, boxesNow, film);
  const reach = reachOf(height);
  return others ? union(union(now, then), clipped(others, reach, width, height)) : union(now, then);
}

/** Notes what changes in the film's document from one picture to the next. */
export class Mutations {
  /** What the observer has handed over already. */
  private readonly delivered: MutationRecord[] = [];
  private readonly observer = new MutationObserver((records) => void this.delivered.push(...records));

  constructor(
    private readonly film: HTMLElement,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.observer.observe(film, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  }

  /** What has been touched in each layer since the last call. Changes outside of the layers are under `null`. */
  take(layers: readonly Element[]): Map<Element | null, Touched> {
    const records = this.records();
    const byLayer = new Map<Element | null, MutationRecord[]>();
    for (const record of records) {
      const layer = layers.find((candidate) => candidate.contains(record.target)) ?? null;
      byLayer.set(layer, [...(byLayer.get(layer) ?? []), record]);
    }
    const touched = new Map<Element | null, Touched>();
    for (const [layer, list] of byLayer) {
      const known = layer && list.every((record) => isLocal(record) || isAttribute(record));
      touched.set(layer, known ? touchedBy(list, this.film, layer, [this.width, this.height]) : "more");
    }
    // Putting elements back for a moment was ours.
    this.records();
    return touched;
  }

  /** Whether anything has changed since; what it was is forgotten. */
  any(): boolean {
    return this.records().length > 0;
  }

  private records(): MutationRecord[] {
    return [...this.delivered.splice(0), ...this.observer.takeRecords()];
  }

  stop(): void {
    this.observer.disconnect();
  }
}
