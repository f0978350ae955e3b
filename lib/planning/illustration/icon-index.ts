import { WORK_CONCEPTS } from "./concepts-work";
import { WORLD_CONCEPTS } from "./concepts-world";
import { iconNamed, iconNames, packageJson } from "./icon-sets";
import { baseLanguage, stemOf, wordsOf } from "./words";

/** A drawing a word may stand for. `line` names the line icon of the same meaning, where one is known. */
export interface Entry {
  flat?: string;
  line?: string;
  score: number;
  /** Whether our own table says so; such a hit may also stand for an abstract word. */
  concept: boolean;
  /** Animals, food, places, objects: things that look like their picture. */
  concrete: boolean;
}

/** Postings by phrase: words joined by a space, as written (`=`) or stemmed (`~`). */
export type Index = Map<string, Entry[]>;

interface Emoji {
  label: string;
  hexcode: string;
  tags?: string[];
  group?: number;
  subgroup?: number;
}

// Numbers are emojibase's: see its meta/groups.json.
const THINGS = new Set([3, 4, 5, 6, 7]);
/** Robots and ghosts, people by profession, people doing a sport. */
const PEOPLE = new Set([11, 25, 28]);
const BODY = 22;
/** Clock faces: "three o'clock" says nothing about time as such. */
const CLOCKS = /(o-clock|oclock|thirty)$/;
const NEVER =
  /^(love-hotel|pile-of-poo|moai|coffin|funeral-urn|nazar-amulet|hamsa|bomb|kitchen-knife|water-pistol|cigarette)$/;
const ROMANCE = new Set(["fr", "es", "it", "pt"]);

const indexes = new Map<string, Index>();

/** The index of a language, built at its first use (about a tenth of a second) and kept. */
export function iconIndex(language: string): Index {
  const base = baseLanguage(language);
  let index = indexes.get(base);
  if (!index) {
    index = new Map();
    if (base === "en" || base === "fr") addConcepts(index, base);
    addEmoji(index, base);
    indexes.set(base, index);
  }
  return index;
}

function add(
  index: Index,
  phrase: string,
  language: string,
  entry: Omit<Entry, "score">,
  score: number,
  stemmed = true,
): void {
  const words = wordsOf(phrase, language);
  if (!words.length) return;
  const put = (key: string, value: number) => {
    const list = index.get(key);
    const full = { ...entry, score: value };
    if (list) list.push(full);
    else index.set(key, [full]);
  };
  put(`=${words.join(" ")}`, score + 3);
  const key = stemKey(phrase, language);
  if (stemmed && key.startsWith("~")) put(key, score);
}

interface Concept {
  flat: string;
  line: string;
  phrases: string[];
}

/** The rows of both tables with the phrases of one language. */
export function conceptsOf(base: "en" | "fr"): Concept[] {
  return `${WORK_CONCEPTS}\n${WORLD_CONCEPTS}`.split("\n").flatMap((row) => {
    const [flat, line, english = "", french = ""] = row.split("|");
    return flat && line ? [{ flat, line, phrases: (base === "en" ? english : french).split(",") }] : [];
  });
}

function addConcepts(index: Index, base: "en" | "fr"): void {
  const concepts = conceptsOf(base);
  // "university" and "universe" have one stem: a stem that two drawings share finds neither, only the words themselves do.
  const owners = new Map<string, Set<string>>();
  for (const { flat, phrases } of concepts) {
    for (const phrase of phrases) {
      const key = stemKey(phrase, base);
      owners.set(key, (owners.get(key) ?? new Set()).add(flat));
    }
  }
  for (const { flat, line, phrases } of concepts) {
    for (const phrase of phrases) {
      const shared = (owners.get(stemKey(phrase, base))?.size ?? 0) > 1;
      add(index, phrase, base, { flat, line, concept: true, concrete: false }, 30, !shared);
    }
  }
}

function stemKey(phrase: string, language: string): string {
  const words = wordsOf(phrase, language);
  const key = words.map((word) => stemOf(word, language)).join(" ");
  // Short stems meet by accident ("mère" and "mer"); such words are found as written only.
  return words.length === 1 && key.length < 4 ? `=${key}` : `~${key}`;
}

function addEmoji(index: Index, base: string): void {
  const english = emojiOf("en");
  const own = base === "en" ? english : emojiOf(base);
  const flatByCode = new Map(english.map((emoji) => [emoji.hexcode, slug(emoji.label)]));
  const names = new Set(iconNames("flat"));
  const rarity = tagCounts(own);
  for (const emoji of own) {
    const flat = flatByCode.get(emoji.hexcode);
    if (!flat || !names.has(flat) || CLOCKS.test(flat) || NEVER.test(flat)) continue;
    const thing = THINGS.has(emoji.group ?? -1);
    const person = PEOPLE.has(emoji.subgroup ?? -1);
    const body = emoji.subgroup === BODY;
    if (!thing && !person && !body) continue;
    const entry = { flat, concept: false, concrete: !body };
    const label = emoji.label.replace(/\(.*?\)/g, "").split(/[:,]/)[0] ?? "";
    add(index, label, base, entry, 22);
    if (!thing) continue;
    const words = wordsOf(label, base);
    const head = ROMANCE.has(base) ? words[0] : words.at(-1);
    if (head && words.length > 1) add(index, head, base, entry, 13 - words.length);
    for (const tag of emoji.tags ?? []) {
      // A tag that many pictures share says little about any of them.
      const score = 9 - 1.6 * Math.log2(rarity.get(tag) ?? 1);
      if (score > 4) add(index, tag, base, entry, score);
    }
  }
}

function tagCounts(list: Emoji[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const emoji of list) for (const tag of emoji.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function emojiOf(base: string): Emoji[] {
  try {
    return packageJson<Emoji[]>(`emojibase-data/${base}/data.json`);
  } catch {
    return [];
  }
}

/** Fluent names its drawings after the Unicode label: "chart increasing" → `chart-increasing`. */
export function slug(label: string): string {
  return label
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/&/g, "and")
    .replace(/[’'“”.!,():]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

let lineByFlat: Map<string, string> | undefined;
let englishByFlat: Map<string, Emoji> | undefined;
let lineTags: Map<string, string[]> | undefined;

/** The line icon nearest to a flat one: as our table says, else the same name, else a name among its English keywords. */
export function lineFor(flat: string): string | undefined {
  lineByFlat ??= new Map(conceptsOf("en").map((concept) => [concept.flat, concept.line]));
  const known = lineByFlat.get(flat);
  if (known) return known;
  englishByFlat ??= new Map(emojiOf("en").map((emoji) => [slug(emoji.label), emoji]));
  const head = flat.split("-").at(-1) ?? flat;
  const wanted = [flat, head, ...(englishByFlat.get(flat)?.tags ?? []).map(slug)];
  return wanted.find((name) => iconNamed("line", name));
}

/** Line icons by an English word: exact name first, then the icon whose tag list has the word earliest. */
export function lineByWord(word: string): string | undefined {
  if (iconNamed("line", word)) return word;
  lineTags ??= new Map(Object.entries(packageJson<Record<string, string[]>>("lucide-static/tags.json")));
  let best: { icon: string; at: number } | undefined;
  for (const [icon, tags] of lineTags) {
    const at = tags.indexOf(word);
    if (at >= 0 && (!best || at + icon.length / 20 < best.at) && iconNamed("line", icon)) {
      best = { icon, at: at + icon.length / 20 };
    }
  }
  return best?.icon;
}
