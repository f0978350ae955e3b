import { type GeoProjection, geoMercator, geoNaturalEarth1 } from "d3-geo";
import type { Rect } from "@/lib/timeline/layout/layout";

export interface MapPlace {
  longitude: number;
  latitude: number;
}

/** Smallest stretch of the globe a map shows, degrees: places close together, and a single one in its part of the world. */
const LEAST_SPAN = { several: 9, one: 24 };

/** Middle of the shortest arc of longitude that holds all places, degrees, and the arc's length. */
export function middleLongitude(places: readonly MapPlace[]): { middle: number; span: number } {
  const sorted = [...new Set(places.map((place) => ((place.longitude % 360) + 360) % 360))].sort((a, b) => a - b);
  let widest = { gap: -1, after: 0 };
  for (const [index, longitude] of sorted.entries()) {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - longitude > widest.gap) widest = { gap: next - longitude, after: next };
  }
  const span = 360 - widest.gap;
  const middle = ((((widest.after + span / 2 + 180) % 360) + 360) % 360) - 180;
  return { middle, span };
}

/**
 * A projection that brings all places into `area`: Mercator for a region, Natural Earth for what spans continents.
 * `close` tells that the coast needs finer outlines.
 */
export function projectionFor(places: readonly MapPlace[], area: Rect): { projection: GeoProjection; close: boolean } {
  const { middle, span } = middleLongitude(places);
  const latitudes = places.map((place) => Math.max(-72, Math.min(78, place.latitude)));
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const regional = span < 95 && north - south < 62;
  const least = places.length > 1 ? LEAST_SPAN.several : LEAST_SPAN.one;
  const width = Math.min(350, Math.max(least, span * 1.25));
  const height = Math.max(least * 0.62, (north - south) * 1.35);
  const [low, high] = [Math.max(-76, (south + north - height) / 2), Math.min(82, (south + north + height) / 2)];
  const projection = regional ? geoMercator() : geoNaturalEarth1();
  projection.rotate([-middle, 0]);
  const corners = [-1, -0.5, 0, 0.5, 1].flatMap((step) =>
    [low, (low + high) / 2, high].map((latitude): [number, number] => [middle + (step * width) / 2, latitude]),
  );
  projection.fitExtent(
    [
      [area.x, area.y],
      [area.x + area.width, area.y + area.height],
    ],
    { type: "MultiPoint", coordinates: corners },
  );
  return { projection, close: width < 60 };
}
