import { spanAt } from "./number-spans";
import { LETTERS, MAGNITUDES, UNITS } from "./number-units";

/** A number in a text with what it measures. */
export interface NumberMention {
  /** As written in the text, magnitude words not multiplied in: "3.2 million" is 3.2. Below 0 behind a minus sign. */
  value: number;
  decimals: number;
  prefix: string;
  /** What follows the number on screen, with its leading space where the language wants one: "%", " million", " km". */
  suffix: string;
  /** 1 000 000 for "million". */
  magnitude: number;
  /** What makes two numbers comparable: "%", "$", "km" …, "" for bare counts. */
  unit: string;
  kind: "percent" | "money" | "measure" | "large" | "count" | "year" | "range" | "clock" | "other";
  /** UTF-16 offsets, prefix and suffix included. */
  start: number;
  end: number;
}

const CORE =
  /(?<![\p{L}\p{N}_./:#@])([$€£¥₹])?\s?((?:\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+|\d{1,3}(?:[.,'’]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?)(?![\p{L}\p{N}_]*[@/\\])/gu;

/** Units that say little as a big number on their own unless the number is large. */
const WEAK = new Set(["d", "w", "mo", "y", "min", "h", "s", "×", "g", "cm", "mm"]);
const MONEY = new Set(["$", "€", "£", "¥", "₹", "¢", "money"]);
/** What a number's sign looks like before it, or is called. A hyphen between words is none. */
const SIGN = /(?:(?<=^|[\s(“"«:,;])[-−–+]\s?|(?<!\p{L})(?:minus|moins|menos|meno)\s)$/iu;
const DATE_AFTER =
  /^\s?(?:st|nd|rd|th|er|e|ème|º|ª)(?!\p{L})|^\s(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/iu;
const LABEL_BEFORE =
  /(?:(?<!\p{L})(?:chapter|figure|page|step|part|version|release|update|port|room|gate|platform|flight|salle|quai|ligne|gleis|zimmer|linie|level|phase|article|section|no\.?|chapitre|étape|partie|niveau|n°|numéro|january|february|march|april|may|june|july|august|september|october|november|december|kapitel|schritt|capítulo|paso)|-)\s?$/iu;

function parseCore(raw: string, language: string): { value: number; decimals: number } {
  const decimalComma = !/^(?:en|zh|ja|ko|he|th|hi)$/.test(language);
  let text = raw.replace(/[ \u00a0\u202f'’]/g, "");
  const groups = decimalComma ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  if (groups.test(text)) text = text.replaceAll(decimalComma ? "." : ",", "");
  text = text.replace(",", ".");
  const value = Number(text);
  return { value, decimals: text.includes(".") ? text.length - text.indexOf(".") - 1 : 0 };
}

/** A year: four digits without unit, from 1000 to 2199, or three or four before the common era's sign. */
function looksLikeYear(raw: string, before: string, after: string): boolean {
  if (!/^\d{3,4}$/.test(raw)) return false;
  if (/^\s?(?:bc|b\.c|bce|av\.? j|ad\b|ce\b|apr\.? j|v\. ?chr|a\.? ?c\.)/i.test(after)) return true;
  const value = Number(raw);
  if (raw.length === 3)
    return (
      /(?:^|\s)(?:nel|im jahre?|l['’]an|the year|anno|el año|o ano|het jaar)\s$/iu.test(before) ||
      (/(?:^|[.!?]\s)(?:in|en)\s$/iu.test(before) && /^,\s/.test(after))
    );
  if (/(?:^|\s)(?:und|y|e)\s$/iu.test(before) && /^\s(?:bereits|schon|waren|war|lag|ya|fueron|già)\s/iu.test(after))
    return true;
  if (raw.length !== 4 || value < 1000 || value > 2199) return false;
  return (
    /(?:^|[\s(,–—-])(?:in|by|since|from|until|till|to|of|between|and|around|about|circa|before|after|during|early|late|year|en|de|dès|depuis|jusqu['’]en|vers|avant|après|entre|et|à|année|l['’]an|im|jahr|seit|bis|nel|dal|del|em|desde|hasta|عام|سنة|\p{L}+ \d{1,2},?|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s*$/iu.test(
      before,
    ) ||
    /^\s*[,:)–—-]|^\s*$|^[.]/.test(after) ||
    /(?:^|[.!?]\s)$/.test(before)
  );
}

/** Whether a bare number only completes a name: "needs Node 24.", "Boeing 747 and". */
const named = (before: string, after: string): boolean =>
  /(?<=[^\s.!?…]\s)\p{Lu}[\p{L}.]*\s$/u.test(before) && /^(?:[,.;:!?)]|\s(?:and|or|et|ou|und|oder)\s|$)/u.test(after);

/** All numbers of a text, in order. Ordinals, versions, times and labels ("page 3") are not among them. */
export function numbersIn(text: string, language: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(CORE)) {
    const raw = match[2]!;
    const currency = match[1] ?? "";
    const unsigned = match.index + (currency ? 0 : match[0].length - raw.length);
    const coreEnd = match.index + match[0].length;
    if (unsigned < (found.at(-1)?.end ?? 0)) continue;
    const signed = SIGN.exec(text.slice(Math.max(0, unsigned - 12), unsigned))?.[0] ?? "";
    // "10 - 4" takes one from the other.
    const sign = signed && !/\d\s*$/.test(text.slice(0, unsigned - signed.length)) ? signed : "";
    const start = unsigned - sign.length;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(coreEnd, coreEnd + 60);
    if (/^[.:]\d|^\s?[-–]\s?\d|^[a-z]{0,2}\d/i.test(after) && !currency) {
      if (!/^\s?[-–]\s?\d/.test(after)) continue;
    }
    if (DATE_AFTER.test(after) || LABEL_BEFORE.test(before) || /\d\s?[-–]\s?$|\d[:.]$/.test(before)) continue;
    const { value: size, decimals } = parseCore(raw, language);
    const minus = sign !== "" && !sign.includes("+");
    const value = minus ? -size : size;
    if (!Number.isFinite(value)) continue;
    if (!currency && !sign && looksLikeYear(raw, before, after)) {
      found.push({
        value,
        decimals: 0,
        prefix: "",
        suffix: "",
        magnitude: 1,
        unit: "year",
        kind: "year",
        start,
        end: coreEnd,
      });
      continue;
    }
    let at = coreEnd;
    let magnitude = 1;
    const skip = () => /^[\s\u00a0\u202f-]?/.exec(text.slice(at))?.[0].length ?? 0;
    for (const [pattern, factor] of MAGNITUDES) {
      const gap = skip();
      const hit = pattern.exec(text.slice(at + gap, at + gap + 20));
      if (hit) {
        magnitude = factor;
        at += gap + hit[0].replace(/\s?d[e’']$/i, "").length;
        break;
      }
    }
    const gapless = text.slice(at, at + 6);
    for (const [pattern, factor, money] of LETTERS) {
      const letter = magnitude === 1 && pattern.exec(gapless)?.[0];
      if (!letter) continue;
      if (money && !currency && !/^\s?[$€£]/.test(text.slice(at + letter.length))) continue;
      magnitude = factor;
      at += letter.length;
      break;
    }
    let unit = currency;
    if (!unit) {
      const gap = /^(?:[\s\u00a0\u202f-]?(?:of |de |d['’]|di )?)/i.exec(text.slice(at))?.[0].length ?? 0;
      const linked = magnitude > 1 || !/[dD]/.test(text.slice(at, at + gap)) ? gap : 0;
      for (const [pattern, name] of UNITS) {
        const hit = pattern.exec(text.slice(at + linked, at + linked + 24));
        if (hit) {
          unit = name;
          at += linked + hit[0].length;
          break;
        }
      }
    }
    const written = text.slice(coreEnd, at);
    const percent = unit === "%";
    const suffix = percent ? (language === "fr" ? "\u00a0%" : "%") : written.replace(/^[ \u202f-]/, "\u00a0");
    const span = spanAt(text, { start, end: at, unit }, language);
    if (span) {
      const common = { value, decimals, prefix: currency, suffix, magnitude, unit, kind: span.kind };
      found.push({ ...common, start: span.start, end: span.end });
      continue;
    }
    const kind = percent
      ? "percent"
      : MONEY.has(unit)
        ? "money"
        : unit && !(WEAK.has(unit) && decimals === 0 && size * magnitude < 10)
          ? "measure"
          : magnitude > 1 || size >= 1000
            ? "large"
            : size >= 5 && !unit && !named(before, text.slice(at))
              ? "count"
              : "other";
    if (suffix.length > 24) continue;
    const prefix = `${minus ? "−" : sign ? "+" : ""}${currency}`;
    found.push({ value, decimals, prefix, suffix, magnitude, unit, kind, start, end: at });
  }
  return found;
}
