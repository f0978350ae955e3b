import { expect, test } from "vitest";
import { seededRandom } from "@/lib/core/random";
import { anyOverlap, placeLabels } from "@/remotion/scenes/map/labels";
import { middleLongitude, projectionFor } from "@/remotion/scenes/map/projection";

const AREA = { x: 125, y: 300, width: 1670, height: 420 };

test("labels of places that lie apart cover neither each other nor the edge", () => {
  const random = seededRandom(3);
  for (let round = 0; round < 60; round += 1) {
    const wishes = Array.from({ length: 6 }, (_, index) => ({
      x: 200 + index * 280 + random() * 40,
      y: 340 + random() * 330,
      width: 120 + random() * 140,
      height: 46,
    }));
    expect(anyOverlap(placeLabels(wishes, AREA, 14), AREA)).toBe(false);
  }
});

test("labels of places on one spot fan out around it", () => {
  const wishes = Array.from({ length: 8 }, () => ({ x: 960, y: 510, width: 180, height: 46 }));
  expect(anyOverlap(placeLabels(wishes, AREA, 14), AREA)).toBe(false);
});

test("the shortest way round the globe is shown, over the date line too", () => {
  const pacific = middleLongitude([
    { longitude: 170, latitude: 0 },
    { longitude: -170, latitude: 0 },
  ]);
  expect(pacific.span).toBeCloseTo(20);
  expect(Math.abs(pacific.middle)).toBeCloseTo(180);
  expect(middleLongitude([{ longitude: 2, latitude: 48 }]).middle).toBeCloseTo(2);
});

test("every place lies inside the area", () => {
  const sets = [
    [{ longitude: 2.35, latitude: 48.86 }],
    [
      { longitude: 139.7, latitude: 35.7 },
      { longitude: -122.4, latitude: 37.8 },
    ],
    [
      { longitude: -68, latitude: -54.8 },
      { longitude: 25, latitude: 71 },
      { longitude: 174, latitude: -41 },
    ],
    [
      { longitude: 35.2, latitude: 31.8 },
      { longitude: 35.5, latitude: 33.9 },
    ],
  ];
  for (const places of sets) {
    const { projection } = projectionFor(places, AREA);
    for (const place of places) {
      const [x = 0, y = 0] = projection([place.longitude, place.latitude]) ?? [];
      expect(x).toBeGreaterThanOrEqual(AREA.x - 1);
      expect(x).toBeLessThanOrEqual(AREA.x + AREA.width + 1);
      expect(y).toBeGreaterThanOrEqual(AREA.y - 1);
      expect(y).toBeLessThanOrEqual(AREA.y + AREA.height + 1);
    }
  }
});
