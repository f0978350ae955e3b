/** A number in a text with what it measures. */
export interface NumberMention {
  /** As written in the text, magnitude words not multiplied in: "3.2 million" is 3.2. */
  value: number;
  decimals: number;
  prefix: string;
  /** What follows the number on screen, with its leading space where the language wants one: "%", " million", " km". */
  suffix: string;
  /** 1 000 000 for "million". */
  magnitude: number;
  /** What makes two numbers comparable: "%", "$", "km" …, "" for bare counts. */
  unit: string;
  kind: "percent" | "money" | "measure" | "large" | "count" | "year" | "other";
  /** UTF-16 offsets, prefix and suffix included. */
  start: number;
  end: number;
}

const CORE =
  /(?<![\p{L}\p{N}_./:#@])([$€£¥₹])?\s?((?:\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+|\d{1,3}(?:[.,'’]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?)(?![\p{L}\p{N}_]*[@/\\])/gu;

const MAGNITUDES: readonly [RegExp, number][] = [
  [/^(?:thousand|mille|tausend|mil|mila|тысяч\p{L}*)(?!\p{L})/iu, 1e3],
  [
    /^(?:millions?|millionen|mio\.?|millones|millón|milioni|milione|milhões|milhão|miljoen|миллион\p{L}*|млн\.?|مليون|מיליון)(?!\p{L})/iu,
    1e6,
  ],
  [
    /^(?:billions?|milliards?|milliarden?|mrd\.?|bn|miliardi|miliardo|bilhões|mil millones|miljard|миллиард\p{L}*|млрд\.?|مليار|מיליארד)(?!\p{L})/iu,
    1e9,
  ],
  [/^(?:trillions?|billions? d[e’']|trilliards?|trillones|trilioni|trilhões)(?!\p{L})/iu, 1e12],
];

const UNITS: readonly [RegExp, string][] = [
  [
    /^(?:%|٪|percent|per cent|pour[ -]cent|prozent|por ciento|per cento|por cento|procent|процент\p{L}*|אחוזים?)(?!\p{L})/iu,
    "%",
  ],
  [/^(?:dollars?|usd|us\$|\$)(?!\p{L})/iu, "$"],
  [/^(?:euros?|eur|€)(?!\p{L})/iu, "€"],
  [/^(?:pounds sterling|£)(?!\p{L})/iu, "£"],
  [/^(?:cents?|centimes?|¢)(?!\p{L})/iu, "¢"],
  [
    /^(?:°\s?c|degrees celsius|degrés celsius|grad celsius|degrees|degrés|grad|°\s?f|degrees fahrenheit|°)(?!\p{L})/iu,
    "°",
  ],
  [/^(?:hectares?|ha|hektar|hectáreas|ettari)(?!\p{L})/iu, "ha"],
  [/^(?:square kilomet(?:re|er)s?|kilomètres? carrés?|km²)(?!\p{L})/iu, "km²"],
  [/^(?:kilomet(?:re|er)s? (?:per|an) hour|kilomètres?[ -]heure|km\/h)(?!\p{L})/iu, "km/h"],
  [/^(?:kilomet(?:re|er)s?|kilomètres?|kilómetros?|chilometri|quilômetros|kilometer|km)(?!\p{L})/iu, "km"],
  [/^(?:centimet(?:re|er)s?|centimètres?|cm)(?!\p{L})/iu, "cm"],
  [/^(?:millimet(?:re|er)s?|millimètres?|mm)(?!\p{L})/iu, "mm"],
  [/^(?:met(?:re|er)s?|mètres?|metros?|metri|m)(?!\p{L})/iu, "m"],
  [/^(?:miles?|mi)(?!\p{L})/iu, "mi"],
  [/^(?:feet|foot|ft|pieds?)(?!\p{L})/iu, "ft"],
  [/^(?:kilograms?|kilogrammes?|kilos?|kg)(?!\p{L})/iu, "kg"],
  [/^(?:grams?|grammes?|gramm|g)(?!\p{L})/iu, "g"],
  [/^(?:(?:metric )?tons?|tonnes?|tonnen|toneladas|tonnellate)(?!\p{L})/iu, "t"],
  [/^(?:lit(?:re|er)s?|litros?|litri|l)(?!\p{L})/iu, "l"],
  [/^(?:gigawatts?|gw)(?!\p{L})/iu, "GW"],
  [/^(?:megawatts?|mw)(?!\p{L})/iu, "MW"],
  [/^(?:kilowatt[ -]?hours?|kilowattheures?|kwh)(?!\p{L})/iu, "kWh"],
  [/^(?:terawatt[ -]?hours?|térawattheures?|twh)(?!\p{L})/iu, "TWh"],
  [/^(?:watts?|w)(?!\p{L})/iu, "W"],
  [/^(?:gigabytes?|gigaoctets?|gb|go)(?!\p{L})/iu, "GB"],
  [/^(?:megabytes?|mégaoctets?|mb|mo)(?!\p{L})/iu, "MB"],
  [/^(?:milliseconds?|millisecondes?|ms)(?!\p{L})/iu, "ms"],
  [/^(?:seconds?|secondes?|sekunden?|segundos?|secondi|s)(?!\p{L})/iu, "s"],
  [/^(?:minutes?|minuten|minutos?|minuti|min)(?!\p{L})/iu, "min"],
  [/^(?:hours?|heures?|stunden?|horas?|ore|h)(?!\p{L})/iu, "h"],
  [/^(?:days?|jours?|tage?n?|días?|giorni|dias?)(?!\p{L})/iu, "d"],
  [/^(?:years?|ans|années?|jahre?n?|años?|anni|anos?)(?!\p{L})/iu, "y"],
  [/^(?:calories|kcal)(?!\p{L})/iu, "kcal"],
  [/^(?:times|fois|mal|veces|volte|vezes|x|×)(?!\p{L})/iu, "×"],
];
/** Units that say little as a big number on their own unless the number is large. */
const WEAK = new Set(["d", "y", "min", "h", "s", "×", "g", "cm", "mm"]);
const MONEY = new Set(["$", "€", "£", "¥", "₹", "¢"]);
const DATE_AFTER =
  /^\s?(?:st|nd|rd|th|er|e|ème|º|ª)(?!\p{L})|^\s(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/iu;
const LABEL_BEFORE =
  /(?:(?<!\p{L})(?:chapter|figure|page|step|part|version|level|phase|article|section|no\.?|chapitre|étape|partie|niveau|n°|numéro|january|february|march|april|may|june|july|august|september|october|november|december|kapitel|schritt|capítulo|paso)|-)\s?$/iu;

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

/** All numbers of a text, in order. Ordinals, versions, times and labels ("page 3") are not among them. */
export function numbersIn(text: string, language: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(CORE)) {
    const raw = match[2]!;
    const currency = match[1] ?? "";
    const start = match.index + (currency ? 0 : match[0].length - raw.length);
    const coreEnd = match.index + match[0].length;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(coreEnd, coreEnd + 60);
    if (/^[.:]\d|^\s?[-–]\s?\d|^[a-z]{0,2}\d/i.test(after) && !currency) {
      if (!/^\s?[-–]\s?\d/.test(after)) continue;
    }
    if (DATE_AFTER.test(after) || LABEL_BEFORE.test(before) || /\d\s?[-–:.]\s?$/.test(before)) continue;
    const { value, decimals } = parseCore(raw, language);
    if (!Number.isFinite(value)) continue;
    if (!currency && looksLikeYear(raw, before, after)) {
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
    const kind = percent
      ? "percent"
      : MONEY.has(unit)
        ? "money"
        : unit && !(WEAK.has(unit) && decimals === 0 && value * magnitude < 10)
          ? "measure"
          : magnitude > 1 || value >= 1000
            ? "large"
            : value >= 5 && !unit
              ? "count"
              : "other";
    if (suffix.length > 24) continue;
    found.push({ value, decimals, prefix: currency, suffix, magnitude, unit, kind, start, end: at });
  }
  return found;
}
