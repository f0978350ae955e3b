import { counted, digitByDigit, integerWords, NUMBER, numberWords, readNumber } from "../numbers";
import { wordAfter, wordBefore } from "../scan";
import type { Amount, Currency, Found, Locale, Noun, Place } from "../types";

const SPACE = "[ \\u00a0\\u202f]";
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const longestFirst = (keys: readonly string[]) =>
  [...keys]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|");

interface Patterns {
  prefix: RegExp;
  number: RegExp;
  scales: readonly (readonly [pattern: RegExp, power: number])[];
  suffix: RegExp;
  unit: RegExp;
  range: RegExp;
  per: RegExp;
}

const known = new Map<string, Patterns>();

function patternsOf(locale: Locale): Patterns {
  const found = known.get(locale.language);
  if (found) return found;
  const currencies = longestFirst(Object.keys(locale.currencies));
  const units = longestFirst(Object.keys(locale.units));
  const patterns: Patterns = {
    prefix: new RegExp(`(${currencies})${SPACE}?(?=[−-]?[.,]?\\d)`, "uy"),
    number: new RegExp(NUMBER, "uy"),
    scales: locale.scaleWords.map(([source, power]) => [
      new RegExp(`(?:${SPACE}|-)?(?:${source})(?![\\p{L}\\p{N}])`, "uy"),
      power,
    ]),
    suffix: new RegExp(`${SPACE}?(${currencies})(?![\\p{L}\\p{N}])`, "uy"),
    unit: new RegExp(`(?:${SPACE}|-(?=\\p{L}))?(${units})(?![\\p{L}\\p{N}²³’']|/\\p{N})`, "uy"),
    range: new RegExp(`(?:${SPACE}?[–—]${SPACE}?|-|${SPACE}-${SPACE}|…|\\.\\.\\.?)(?=[$€£¥]?[.,]?\\d)`, "uy"),
    per: new RegExp(`${SPACE}?/${SPACE}?((?:${units}|\\p{L}[\\p{L}.]*)²?)(?![\\p{L}\\p{N}])`, "uy"),
  };
  known.set(locale.language, patterns);
  return patterns;
}

function match(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** The sign in front of a number: a hyphen is one only where nothing stands before it. */
function signAt(text: string, index: number): { sign: Amount["sign"]; length: number } {
  const rest = text.slice(index, index + 3);
  if (/^(?:±|\+\/[-−])/.test(rest)) return { sign: "±", length: rest[0] === "±" ? 1 : 3 };
  if (/^[−﹣－]/.test(rest)) return { sign: "-", length: 1 };
  const free = index === 0 || /[\s([{"“«:=,]/.test(text[index - 1]!);
  if (/^[-–][\d.,$€£¥]/.test(rest)) return free ? { sign: "-", length: 1 } : { sign: "", length: 0 };
  if (/^\+[\d.,$€£¥]/.test(rest)) return { sign: "+", length: 1 };
  if (/^[~≈∼]/.test(rest)) return { sign: "~", length: 1 };
  return { sign: "", length: 0 };
}

interface Value {
  amount: Amount;
  raw: string;
  end: number;
}

function valueAt(text: string, index: number, locale: Locale, sign: Amount["sign"], money = false): Value | undefined {
  const patterns = patternsOf(locale);
  const digits = match(patterns.number, text, index);
  if (!digits) return undefined;
  const read = readNumber(digits[0], locale);
  if (!read) return undefined;
  let end = index + digits[0].length;
  let scale = 0;
  for (const [pattern, power] of patterns.scales) {
    const magnitude = match(pattern, text, end);
    if (!magnitude) continue;
    scale = power;
    end += magnitude[0].length;
    break;
  }
  // "£4.2m": behind money no meter.
  if (money && !scale && /^m(?!\p{L})/u.test(text.slice(end, end + 2))) {
    scale = 6;
    end += 1;
  }
  return { amount: { sign, ...read, scale }, raw: digits[0], end };
}

function moneyWords(amount: Amount, currency: Currency, locale: Locale): string {
  if (amount.scale > 0 || amount.decimals.length !== 2 || !currency.cent) return counted(amount, currency, locale);
  const cents = Number(amount.decimals);
  const whole = counted({ ...amount, decimals: "" }, currency, locale);
  if (cents === 0) return whole;
  const cent = counted({ sign: "", integer: String(cents), decimals: "", scale: 0 }, currency.cent, locale);
  if (/^0+$/.test(amount.integer)) return (amount.sign === "-" ? `${locale.words.minus} ` : "") + cent;
  return locale.money(whole, cent, currency, cents);
}

const PERCENT = /^[ \u00a0\u202f]?([%٪‰])/;

/** English and German name what a thing measures in the singular before it: "a $20 ticket". */
const isAttributive = (at: Place, end: number) =>
  at.locale.language === "en" &&
  /(?:^|\s)an?$/iu.test(at.text.slice(0, at.index).trimEnd()) &&
  /^[ -]\p{L}/u.test(at.text.slice(end));

interface Measured {
  noun?: Noun;
  currency?: Currency;
  percent?: string;
  per?: string;
  end: number;
}

/** What stands behind a number and says what it counts. */
function measuredAt(text: string, end: number, locale: Locale, prefix: Currency | undefined): Measured {
  const { suffix, unit, per } = patternsOf(locale);
  const found: Measured = { end };
  const percent = PERCENT.exec(text.slice(end, end + 2));
  if (!prefix && percent) {
    found.percent = percent[1] === "‰" ? locale.words.permille : locale.words.percent;
    found.end += percent[0].length;
    return found;
  }
  const money = prefix ? undefined : match(suffix, text, end);
  const measure = prefix || money ? undefined : match(unit, text, end);
  if (money) found.currency = locale.currencies[money[1]!];
  if (measure) found.noun = locale.units[measure[1]!];
  found.end += (money ?? measure)?.[0].length ?? 0;
  if (!prefix && !money && !measure) return found;
  const rate = match(per, text, found.end);
  if (rate) {
    const name = rate[1]!;
    found.per = locale.perUnits?.[name] ?? locale.units[name]?.one ?? name;
    found.end += rate[0].length;
  }
  return found;
}

/** Words of a number that counts nothing of its own: a year, a leading zero, a plain number. */
function plainWords(value: Value, at: Place): string {
  const { locale, text } = at;
  const { amount, raw } = value;
  const before = wordBefore(text, at.index);
  const after = wordAfter(text, value.end);
  if (
    /^\d{4}$/.test(raw) &&
    !amount.sign &&
    !amount.scale &&
    locale.isYear(Number(raw), before, text.slice(value.end, value.end + 40))
  )
    return locale.year(Number(raw));
  if (/^0\d/.test(raw) && !amount.decimals && !amount.scale) return digitByDigit(raw, locale);
  const direct = /^[ \u00a0\u202f-]\p{L}/u.test(text.slice(value.end));
  const gender = direct && !amount.scale ? locale.genderOf(after) : undefined;
  return numberWords(amount, locale, gender);
}

/** Both ends of a range of plain numbers; years are said as years. */
function rangeWords(first: Value, second: Value, at: Place): string {
  const { locale, text } = at;
  const years = [first, second].every(({ raw, amount }) => /^1\d{3}$|^20\d\d$/.test(raw) && !amount.scale);
  const yearFirst = /^1\d{3}$|^20\d\d$/.test(first.raw) && /^\d\d$/.test(second.raw);
  const gender = /^[ \u00a0\u202f]\p{L}/u.test(text.slice(second.end))
    ? locale.genderOf(wordAfter(text, second.end))
    : undefined;
  const from = years || yearFirst ? locale.year(Number(first.raw)) : numberWords(first.amount, locale, gender);
  const to = years ? locale.year(Number(second.raw)) : numberWords(second.amount, locale, gender);
  return `${from} ${locale.words.to} ${to}`;
}

function measuredWords(amount: Amount, measured: Measured, currency: Currency | undefined, at: Place): string {
  const { locale } = at;
  if (measured.percent) return `${numberWords(amount, locale, "n")} ${measured.percent}`;
  const noun = currency ?? measured.noun!;
  const singular = isAttributive(at, measured.end) ? { ...noun, many: noun.one } : noun;
  const said = currency ? moneyWords(amount, singular, locale) : counted(amount, singular, locale);
  return measured.per ? `${said} ${locale.per(measured.per)}` : said;
}

/** A number with its sign, currency, magnitude and unit, or a range of two. */
export function quantity(at: Place): Found | undefined {
  const { text, index, locale } = at;
  const patterns = patternsOf(locale);
  const outer = signAt(text, index);
  let start = index + outer.length;
  if (outer.length && text[start] === " ") start += 1;
  const lead = match(patterns.prefix, text, start);
  const prefix = lead ? locale.currencies[lead[1]!] : undefined;
  if (lead) start += lead[0].length;
  const inner =
    lead && !outer.sign && /[−-]/.test(text[start]!)
      ? ({ sign: "-", length: 1 } as const)
      : { sign: "" as const, length: 0 };
  const first = valueAt(text, start + inner.length, locale, outer.sign || inner.sign, Boolean(prefix));
  if (!first) return undefined;
  const gap = match(patterns.range, text, first.end);
  let at2 = first.end + (gap?.[0].length ?? 0);
  const again = gap ? match(patterns.prefix, text, at2) : undefined;
  if (again) at2 += again[0].length;
  const second = gap && !(again && !prefix) ? valueAt(text, at2, locale, "", Boolean(prefix)) : undefined;
  const whole = second ?? first;
  const measured = measuredAt(text, whole.end, locale, prefix);
  const currency = prefix ?? measured.currency;
  const hasUnit = Boolean(currency || measured.noun || measured.percent);
  // "10x", "3D", "5a": a word that begins with digits is another rule's.
  if (/[\p{L}\p{N}_]/u.test(text[measured.end] ?? "")) return undefined;
  if (second && hasUnit) {
    const shared = first.amount.scale === 0 ? second.amount.scale : 0;
    const said = measuredWords(second.amount, measured, currency, at);
    const from =
      shared && first.amount.decimals === ""
        ? integerWords(first.amount.integer, locale, locale.scales[6].gender)
        : numberWords(first.amount, locale, (currency ?? measured.noun)?.gender);
    return { end: measured.end, said: `${from} ${locale.words.to} ${said}` };
  }
  if (second) return { end: second.end, said: rangeWords(first, second, at) };
  if (hasUnit) return { end: measured.end, said: measuredWords(first.amount, measured, currency, at) };
  return { end: first.end, said: plainWords(first, at) };
}

/** A unit that no number stands before ("in km/h"); letters alone may be anything. */
export function bareUnits(at: Place): Found | undefined {
  const { text, index, locale } = at;
  const unit = match(patternsOf(locale).unit, text, index);
  if (!unit || !/[/²³°]/.test(unit[1]!) || unit[0] !== unit[1] || unit[1] === "°") return undefined;
  return { end: index + unit[0].length, said: locale.units[unit[1]]!.many };
}
