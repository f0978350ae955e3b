import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json";
import coarse from "world-atlas/countries-110m.json";

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const cache = new Map<boolean, Feature<Geometry>[]>();

/** Countries of the world (Natural Earth, public domain) at 1:110 or 1:50 million; `id` is the ISO number. */
export function countries(close: boolean): Feature<Geometry>[] {
  let known = cache.get(close);
  if (!known) {
    const world = (close ? fine : coarse) as unknown as World;
    // Antarctica adds a band along the lower edge that no film needs.
    known = feature(world, world.objects.countries).features.filter((country) => country.id !== "010");
    cache.set(close, known);
  }
  return known;
}
