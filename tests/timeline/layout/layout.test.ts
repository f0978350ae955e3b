import { describe, expect, it } from "vitest";
import { layoutOf, type Rect, shapeOf } from "@/lib/timeline/layout/layout";

const SIZES = [
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
  [1920, 1080],
  [640, 360],
  [2560, 1080],
] as const;

const inside = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

describe("layoutOf", () => {
  it("names the shapes", () => {
    expect(SIZES.slice(0, 4).map(([width, height]) => shapeOf(width, height))).toEqual([
      "vertical",
      "square",
      "ads",
      "landscape",
    ]);
  });

  for (const [width, height] of SIZES) {
    it(`${width}×${height}: content, captions and presenter do not touch`, () => {
      const canvas = { x: 0, y: 0, width, height };
      for (const captions of ["top", "bottom", null] as const) {
        for (const placement of ["corner", "side", null] as const) {
          for (const side of ["left", "right"] as const) {
            const layout = layoutOf(width, height, { captions, presenter: placement ? { placement, side } : null });
            expect(inside(layout.content, canvas)).toBe(true);
            expect(layout.content.width).toBeGreaterThan(width * 0.35);
            expect(layout.content.height).toBeGreaterThan(height * 0.25);
            if (captions) expect(apart(layout.content, layout.captions)).toBe(true);
            if (layout.presenter) {
              expect(apart(layout.content, layout.presenter)).toBe(true);
              expect(inside(layout.presenter, canvas)).toBe(true);
              if (captions) expect(apart(layout.presenter, layout.captions)).toBe(true);
            }
          }
        }
      }
    });
  }
});
