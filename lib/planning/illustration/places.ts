import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { COUNTRY_CODES, countryNumber } from "@/lib/timeline/country-codes";
import { CITIES, COUNTRY_ALIASES } from "./cities";
import { packageJson } from "./icon-sets";
import { baseLanguage } from "./words";

export interface Place {
  /** As written in the language asked for. */
  name: string;
  /** Degrees. A country's point is the centre of its largest part. */
  longitude: number;
  latitude: number;
  /** ISO 3166-1, two letters. */
  countryCode: string;
  kind: "country" | "city";
}

/** A place found in a text, and where it starts there (UTF-16 units). */
export interface PlaceMention extends Place {
  at: number;
}

interface Gazetteer {
  /** By name in lower case. */
  byName: Map<string, Place>;
  pattern: RegExp;
}

// Country names that are likelier to be a person or a thing in running text.
const LEFT_OUT = new Set(["JE", "GG", "IM", "NU", "NF", "PM", "BL", "MF", "SX", "AQ", "TF"]);
const gazetteers = new Map<string, Gazetteer>();
let centres: Map<string, [number, number]> | undefined;

/**
 * Countries, capitals and well-known cities named in a text, in its order and each once. Names must carry their capital
 * letter, in English, French or the language given.
 */
export function findPlaces(text: string, language: string, limit = 8): PlaceMention[] {
  const { byName, pattern } = gazetteer(baseLanguage(language));
  const found: PlaceMention[] = [];
  for (const match of text.normalize("NFC").matchAll(pattern)) {
    const place = byName.get(match[0].replaceAll("’", "'").toLowerCase());
    if (!place || found.some((other) => other.name === place.name && other.kind === place.kind)) continue;
    found.push({ ...place, at: match.index });
    if (found.length === limit) break;
  }
  return found;
}

/** One place by its name, capital letter or not; null when it is not known. */
export function lookUpPlace(name: string, language: string): Place | null {
  return (
    gazetteer(baseLanguage(language)).byName.get(name.normalize("NFC").trim().replaceAll("’", "'").toLowerCase()) ??
    null
  );
}

function gazetteer(base: string): Gazetteer {
  let known = gazetteers.get(base);
  if (!known) {
    known = build(base);
    gazetteers.set(base, known);
  }
  return known;
}

function build(base: string): Gazetteer {
  const byName = new Map<string, Place>();
  const shown: string[] = [];
  const put = (written: string, place: Place) => {
    const name = written.replace(/\s*\(.*\)/, "").replaceAll("’", "'");
    if (byName.has(name.toLowerCase())) return;
    byName.set(name.toLowerCase(), place);
    shown.push(name);
  };
  const own = namesIn(base);
  const countries = COUNTRY_CODES.flatMap((code) => country(code, own) ?? []);
  const cities = citiesIn(base);
  // Names of the language itself come first: "Mexico" is the city in French and the country in English.
  for (const place of countries) put(place.name, place);
  for (const { place } of cities) put(place.name, place);
  for (const [alias, code] of Object.entries(COUNTRY_ALIASES)) {
    const place = countries.find((candidate) => candidate.countryCode === code);
    if (place) put(alias, place);
  }
  for (const names of [namesIn("en"), namesIn("fr")]) {
    for (const place of countries) put(names.of(place.countryCode) ?? place.name, place);
  }
  for (const { place, others } of cities) for (const other of others) put(other, place);
  const alternatives = shown
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’]"));
  // Letters only as borders: "Paris," and "l'Inde" count, "Parisian" and "Indes" do not.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return { byName, pattern };
}

function namesIn(base: string): Intl.DisplayNames {
  return new Intl.DisplayNames([base, "en"], { type: "region" });
}

function citiesIn(base: string): { place: Place; others: string[] }[] {
  return CITIES.trim()
    .split("\n")
    .map((row) => {
      const [english = "", french = "", countryCode = "", longitude, latitude] = row.split("|");
      const name = base === "fr" && french ? french : english;
      // "Le Caire" is "au Caire" and "du Caire" in running text.
      const contracted = french === "Le Caire" ? ["Caire"] : [];
      return {
        place: { name, countryCode, longitude: Number(longitude), latitude: Number(latitude), kind: "city" as const },
        others: [english, french, ...contracted].filter(Boolean),
      };
    });
}

function country(code: string, names: Intl.DisplayNames): Place | undefined {
  if (LEFT_OUT.has(code)) return undefined;
  centres ??= largestCentres();
  const centre = centres.get(countryNumber(code) ?? "");
  if (!centre) return undefined;
  const name = (names.of(code) ?? code).replace(/\s*\(.*\)/, "");
  return { name, countryCode: code, longitude: centre[0], latitude: centre[1], kind: "country" };
}

/** Centre of each country's largest polygon, so that France's lies in Europe. By ISO number. */
function largestCentres(): Map<string, [number, number]> {
  const world = packageJson<Topology<{ countries: GeometryCollection }>>("world-atlas/countries-50m.json");
  const { features } = feature(world, world.objects.countries) as FeatureCollection<Geometry>;
  const result = new Map<string, [number, number]>();
  for (const shape of features) {
    const largest = parts(shape)
      .map((coordinates): Polygon => ({ type: "Polygon", coordinates }))
      .sort((a, b) => geoArea(b) - geoArea(a))[0];
    if (largest && shape.id !== undefined) result.set(String(shape.id), geoCentroid(largest));
  }
  return result;
}

function parts(shape: Feature<Geometry>): MultiPolygon["coordinates"] {
  if (shape.geometry.type === "MultiPolygon") return shape.geometry.coordinates;
  return shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : [];
}
