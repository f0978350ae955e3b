/** What a number is part of: two ends of a range, one of so many, or the time of a clock. */
interface Span {
  kind: "range" | "clock";
  /** UTF-16 offsets of all of it. */
  start: number;
  end: number;
}

const NUMBER = String.raw`\d+(?:[.,  ]\d+)*`;
/** What joins the ends of a range, and one with all of which it is one. */
const TO = String.raw`(?:\s(?:to|or|and|à|ou|et|bis|oder|und|a|o|y|até)\s|\s?[-–—]\s?)`;
const OF = String.raw`\s(?:out of|in|sur|von|de cada|su|em cada)\s`;

/** The rest of a range behind its first end, which has no unit of its own: "12 to 16 hours", "3–4". */
const RANGE_REST = new RegExp(String.raw`^${TO}(${NUMBER})(?=(?:[\s ]?[\p{L}%°€$£]+)?)`, "u");
const RATIO_REST = new RegExp(String.raw`^${OF}(?:every\s)?(\d{1,3})(?![\p{L}\d%]|[.,]\d)`, "iu");
const BETWEEN = /(?:^|\s)(?:between|entre|zwischen|tra|fra)\s$/iu;
/** "from 9 to 17": what the numbers measure is not said, or is a time. */
const MERIDIAN = /^\s?(?:a\.?\s?m\.?|p\.?\s?m\.?|o['’]clock)(?![\p{L}])/iu;
const UHR = /^(?::\d\d)?\s(?:bis\s\d{1,2}(?::\d\d)?\s)?uhr(?!\p{L})/iu;
/** French "10 h", "3 h 30", "5 heures du matin", and what leads to a time rather than a length. */
const HEURES = /^\s?(?:h|heures?)(?:\s?\d{2})?(?!\p{L})/iu;
const AT_TIME = /(?:^|\s)(?:à|dès|vers|avant|après|jusqu['’]à)\s$/iu;
const FROM_TIME = /(?:^|\s)(?:de|entre)\s$/iu;
const TO_TIME = /^\s(?:à|et)\s\d{1,2}\s?(?:h|heures?)(?:\s?\d{2})?(?!\p{L})/iu;

/** The number's own words and what follows them, read as a clock's time. */
function clockAt(text: string, start: number, coreEnd: number): Span | undefined {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(coreEnd, coreEnd + 40);
  const meridian = MERIDIAN.exec(after) ?? UHR.exec(after);
  if (meridian) return { kind: "clock", start, end: coreEnd + meridian[0].length };
  const heures = HEURES.exec(after);
  if (!heures) return undefined;
  const end = coreEnd + heures[0].length;
  const until = FROM_TIME.test(before) ? TO_TIME.exec(text.slice(end, end + 24)) : null;
  if (until) return { kind: "clock", start, end: end + until[0].length };
  const minutes = /\d{2}$/.test(heures[0]);
  return AT_TIME.test(before) || minutes ? { kind: "clock", start, end } : undefined;
}

/**
 * The range, ratio or time of day that a number begins, whole: a part of it alone would be another figure.
 * @param mention the number with its unit, if it has one of its own
 */
export function spanAt(
  text: string,
  mention: { start: number; end: number; unit: string },
  language: string,
): Span | undefined {
  const { start, end, unit } = mention;
  const digits = /^\D*\d+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const clock = /^(?:h|)$/.test(unit) ? clockAt(text, start, start + digits) : undefined;
  if (clock) {
    // "8 a.m. to 6 p.m." is one time from its first word to its last.
    const on = /^\s(?:to|until|till|bis|[-–])\s(?=\d)/u.exec(text.slice(clock.end));
    const next = on && clock.end + on[0].length;
    const length = next ? (/^\d+(?::\d\d)?/.exec(text.slice(next))?.[0].length ?? 0) : 0;
    const second = next ? clockAt(text, next, next + length) : undefined;
    return second ? { ...clock, end: second.end } : clock;
  }
  const rest = text.slice(end);
  const ratio = RATIO_REST.exec(rest);
  if (ratio && !unit) return { kind: "range", start, end: end + ratio[0].length };
  if (unit && !BETWEEN.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  const range = RANGE_REST.exec(rest);
  if (!range) return undefined;
  const joins = range[0].slice(0, -(range[1]?.length ?? 0)).trim();
  // "and", "y" and "a" only join the ends of what is between them; "2 onions and 3 peppers" are two counts.
  if (/^(?:and|et|und|y|a|o|or|ou|oder)$/u.test(joins) && !BETWEEN.test(text.slice(Math.max(0, start - 12), start)))
    if (!(/^(?:or|ou|oder|o)$/u.test(joins) || (joins === "a" && /^(?:es|it|pt)$/.test(language)))) return undefined;
  const tail = end + range[0].length;
  const measured = /^[\s\u00a0\u202f-]?(?:%|°\s?[CF]?|[€$£]|\p{L}+)/u.exec(text.slice(tail))?.[0] ?? "";
  const word = measured.trim();
  // A verb or a preposition behind a range is no unit of it; a short unit or a noun is.
  return {
    kind: "range",
    start,
    end:
      tail +
      (/^(?:%|°|[€$£]|h|min|s|g|kg|cm|mm|m|km|ml|cl|l|hours?|heures?|minutes?|minuten|days?|jours?|tagen?|weeks?|semaines?|wochen|months?|mois|monate|years?|ans|jahren?|degrees|degrés|grad|uhr)(?!\p{L})/iu.test(
        word,
      )
        ? measured.length
        : 0),
  };
}
