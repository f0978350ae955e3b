import {
  SCENERY_FIGURES,
  SCENERY_GROUNDS,
  type SCENERY_HOURS,
  type SCENERY_WEATHER,
  type SceneryFigure,
  type SceneryGround,
} from "@/lib/timeline/schema/scenery";
import { ABSENT, FIGURATIVE, GONE } from "./scenery-unmeant";
import { FIGURE_WORDS, GROUND_WORDS, HOUR_WORDS, WEATHER_WORDS } from "./scenery-words";
import { baseLanguage } from "./words";

/** A place that a text speaks of, with who and what is seen in it. */
export interface Scenery {
  ground: SceneryGround;
  hour: (typeof SCENERY_HOURS)[number];
  weather: (typeof SCENERY_WEATHER)[number];
  /** With the UTF-16 offset at which each is named. */
  figures: { figure: SceneryFigure; at: number }[];
  /** Whether the text names the place itself, not just what stands in it. */
  named: boolean;
}

type Language = "en" | "fr";
interface Hit<T> {
  what: T;
  at: number;
}

const patterns = new Map<string, RegExp>();

/** A pattern that matches whole words; made once. */
function whole(words: string): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}]|-\p{L})`, "giu");
    patterns.set(words, pattern);
  }
  return pattern;
}

/** Texts of programs speak of trees, ports and clouds that nobody sees. */
const TECHNICAL =
  /(?<!\p{L})(?:software|logiciels?|code|servers?|serveurs?|databases?|bases? de données|algorithms?|algorithmes?|network|réseau|api|http|json|sql|git|docker|linux|python|javascript|browser|navigateur|app|apps|application|website|site web|online|en ligne|digital|numérique|internet|email|e-mail|gpu|cpu|neural|model weights|dataset)(?!\p{L})/iu;

/** Characters before a word in which a "no" still means it. */
const NEAR = 24;

/** Whether what is named from one offset to another is said not to be there. */
function isAbsent(text: string, at: number, end: number, language: Language): boolean {
  const before = text
    .slice(Math.max(0, at - NEAR), at)
    .split(/[.;:!?,]/)
    .at(-1)!;
  const [after = ""] = /^\s\S*(?:\s\S+){0,2}/u.exec(text.slice(end)) ?? [];
  const gone = /^\s\S+/u.exec(after)?.[0].trim() ?? "";
  return (
    before.search(whole(ABSENT[language])) >= 0 ||
    whole(GONE[language]).test(language === "fr" ? gone : after.split(/[.;:!?,]/)[0]!)
  );
}

/** All things of a table that a text names, each once, in the order in which they are named. */
function named<T extends string>(
  text: string,
  table: Record<T, Record<Language, string>>,
  keys: readonly T[],
  language: Language,
): Hit<T>[] {
  return keys
    .flatMap((what): Hit<T>[] => {
      for (const match of text.matchAll(whole(table[what][language])))
        if (!isAbsent(text, match.index, match.index + match[0].length, language)) return [{ what, at: match.index }];
      return [];
    })
    .sort((one, other) => one.at - other.at);
}

/** More places than these are a list, which a picture of one of them would not be. */
const MOST_GROUNDS = 2;
/** More things than these crowd a picture, and are a list. */
const MOST_NAMED = 4;
const MOST_FIGURES = 2;

/**
 * The place that a text calls for, or nothing where it names none, or only in a manner of speaking: a wrong picture is worse
 * than none. English and French.
 */
export function sceneryOf(text: string, language: string): Scenery | undefined {
  const base = baseLanguage(language);
  if ((base !== "en" && base !== "fr") || TECHNICAL.test(text)) return undefined;
  // What is only a manner of speaking is blanked out, so that offsets stay.
  const plain = text.replace(whole(FIGURATIVE[base]), (phrase) => " ".repeat(phrase.length));
  const grounds = named(plain, GROUND_WORDS, SCENERY_GROUNDS, base);
  const seen = named(plain, FIGURE_WORDS, SCENERY_FIGURES, base);
  if (grounds.length > MOST_GROUNDS || seen.length > MOST_NAMED) return undefined;
  const hours = named(plain, HOUR_WORDS, ["night", "dusk"], base);
  const weathers = named(plain, WEATHER_WORDS, ["storm", "snowfall", "rain", "fog", "clouds"], base);
  // Of two places the one in which what is named can stand: a ship that leaves the city is at sea.
  const holds = (ground: SceneryGround) => seen.filter(({ what }) => FIGURE_WORDS[what].in.includes(ground)).length;
  const place = grounds.toSorted((one, other) => holds(other.what) - holds(one.what) || one.at - other.at)[0];
  const implied = seen.map(({ what }) => FIGURE_WORDS[what].at).find((at) => at !== undefined);
  const weather = weathers[0]?.what;
  const ground = place?.what ?? implied ?? (weather === "snowfall" ? "snow" : undefined);
  if (!ground) return undefined;
  const figures = seen.filter(({ what }) => FIGURE_WORDS[what].in.includes(ground)).slice(0, MOST_FIGURES);
  // What is spoken of and cannot stand there would be missing from its own picture.
  if (place && seen.length > 0 && figures.length === 0) return undefined;
  const watched = figures.some(({ what }) => what === "telescope");
  return {
    ground,
    hour: hours[0]?.what ?? (watched ? "night" : "day"),
    weather: weather ?? (figures.some(({ what }) => what === "plane") ? "clouds" : "clear"),
    figures: figures.map(({ what, at }) => ({ figure: what, at })),
    named: place !== undefined,
  };
}
