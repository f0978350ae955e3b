import { integerWords } from "../numbers";
import { matching } from "../scan";
import type { Day, Locale } from "../types";
import { ABBREVIATIONS, ACRONYMS, CURRENCIES, PER_UNITS, SHOUTED, UNITS, WHOLES } from "./en-data";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ")];
const SCALES = ["", "thousand", "million", "billion", "trillion"];

function belowThousand(value: number): string {
  if (value >= 100)
    return `${ONES[Math.floor(value / 100)]} hundred${value % 100 ? ` ${belowThousand(value % 100)}` : ""}`;
  if (value < 20) return ONES[value]!;
  return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${ONES[value % 10]}` : "");
}

/** American cardinals, without "and" (Chicago Manual of Style 9.2 and 9.5). */
function cardinal(value: number): string {
  if (value < 1000) return belowThousand(value);
  const said: string[] = [];
  for (let power = 4; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group) said.push(`${belowThousand(group)}${power ? ` ${SCALES[power]}` : ""}`);
  }
  return said.join(" ");
}

const IRREGULAR: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function ordinal(value: number): string {
  return cardinal(value).replace(
    /[a-z]+$/,
    (last) => IRREGULAR[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}

/** Years in pairs, but for the first years of a millennium (Cambridge Grammar of English, "Numbers: years"). */
function year(value: number): string {
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (value < 1000 || (century % 10 === 0 && rest < 10)) return cardinal(value);
  if (rest === 0) return `${cardinal(century)} hundred`;
  return `${cardinal(century)} ${rest < 10 ? `oh ${ONES[rest]}` : cardinal(rest)}`;
}

const decade = (value: number): string =>
  value === 10 ? "tens" : ONES[value] ? `${ONES[value]}s` : `${TENS[value / 10]!.slice(0, -1)}ies`;

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MONTH_NAMES: Record<string, number> = Object.fromEntries([
  ...MONTHS.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ..."jan feb mar apr jun jul aug sep sept oct nov dec"
    .split(" ")
    .map((name): [string, number] => [
      name,
      MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1,
    ]),
]);
const MONTH = `(${[...MONTHS, "Sept?", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Oct", "Nov", "Dec"].join("|")})(?!\\p{L})`;
const monthOf = (name: string): string => MONTHS[MONTH_NAMES[name.toLowerCase()]! - 1]!;

const date = ({ day, month, year: full }: Day): string =>
  `${MONTHS[month - 1]} ${ordinal(day)}${full === undefined ? "" : `, ${year(full)}`}`;

const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31;

function clock(hours: number, minutes: number, seconds: number | undefined, suffix: string): string {
  const half = suffix === "am" ? " A M" : suffix === "pm" ? " P M" : "";
  const sharp = hours >= 13 || hours === 0 ? " hundred" : " o'clock";
  const past = minutes === 0 ? (half ? "" : sharp) : ` ${minutes < 10 ? `oh ${ONES[minutes]}` : cardinal(minutes)}`;
  const rest = seconds ? ` and ${cardinal(seconds)} second${seconds === 1 ? "" : "s"}` : "";
  return `${cardinal(hours)}${past}${half}${rest}`;
}

function fraction(numerator: number, denominator: number): string {
  if (denominator === 2) return numerator === 1 ? "one half" : `${cardinal(numerator)} halves`;
  const part = denominator === 4 ? "quarter" : ordinal(denominator);
  return `${cardinal(numerator)} ${part}${numerator === 1 ? "" : "s"}`;
}

const YEAR_BEFORE =
  /^(?:in|since|by|from|until|till|of|year|early|late|mid|summer|winter|spring|autumn|fall|around|circa|during|before|after|to|and|until|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const COUNTED_AFTER =
  /^[ -](?:(?!(?:was|is|has|its|this|as|us|plus|thus|does|always|perhaps|across|versus|census|\p{L}+ss)(?!\p{L}))\p{Ll}+s|people|men|women|children|percent|feet|sheep)(?!\p{L})/u;

const REGNAL =
  /^(?:Louis|Henry|Elizabeth|Charles|George|James|William|Edward|Richard|Mary|Philip|Francis|Frederick|Napoleon|Catherine|Peter|Nicholas|Alexander|Ivan|Pius|John|Paul|Benedict|Leo|Gregory|Ramses|Ramesses|Cleopatra|Ptolemy|Darius|Xerxes|Otto|Wilhelm|Franz|Ferdinand|Alfonso|Isabella|Gustav|Christian|Margaret|Margrethe|Harald|Olaf|Umberto|Victor|Emmanuel|Innocent|Clement|Urban|Julius|Sixtus|Juan|Carlos|Felipe|Haakon|Mehmed|Mehmet|Murad|Selim|Thutmose|Amenhotep|Constantine|Theodosius|Leopold|Joseph|Rudolf|Maximilian|Robert|David|Malcolm)$/;
const NUMBERED =
  /^(?:War|Chapter|Part|Act|Scene|Volume|Vol\.|Book|Phase|Stage|Type|Class|Level|Section|Article|Title|Appendix|Rocky|Rambo|Star|Apollo|Bowl|Olympiad|Mark|Model|Vatican|Fantasy|Final|Grade|Round|Episode|Season|Figure|Table|Annex|Category|Tier|Lesson|Unit|Civilization|Henry’s)$/;

export const en: Locale = {
  language: "en",
  decimalSign: ".",
  cardinal,
  ordinal,
  year,
  decimals: (digits) => [...digits].map((digit) => ONES[Number(digit)]).join(" "),
  genderOf: () => undefined,
  isOne: ({ integer, decimals, scale }) => (scale === 0 ? /^0*1$/.test(integer) && decimals === "" : true),
  words: {
    point: "point",
    minus: "minus",
    plus: "plus",
    plusMinus: "plus or minus",
    about: "about",
    to: "to",
    percent: "percent",
    permille: "per mille",
    dot: "dot",
    versionPoint: "point",
    at: "at",
    slash: "slash",
    and: "and",
    or: "or",
    number: "number",
    dash: "dash",
    underscore: "underscore",
    backslash: "backslash",
    colon: "colon",
    tilde: "tilde",
    hashtag: "hashtag",
    version: "version",
    by: "by",
    ratio: "to",
    times: "times",
  },
  per: (noun) => `per ${noun}`,
  scales: {
    3: { one: "thousand", many: "thousand" },
    6: { one: "million", many: "million" },
    9: { one: "billion", many: "billion" },
    12: { one: "trillion", many: "trillion" },
  },
  scaleWords: [
    ["thousand", 3],
    ["(?<=\\d)[kK](?![gmWB²])", 3],
    ["millions?", 6],
    ["(?<=\\d)M(?![a-zA-Z])", 6],
    ["mn", 6],
    ["mio\\.?", 6],
    ["billions?", 9],
    ["[Bb]n", 9],
    ["(?<=\\d)B(?![a-zA-Z])", 9],
    ["trillions?", 12],
    ["(?<=\\d)T(?![a-zA-Z])", 12],
    ["tn", 12],
  ],
  scaleLink: () => "",
  currencies: CURRENCIES,
  money: (whole, cents) => `${whole} and ${cents}`,
  units: UNITS,
  perUnits: PER_UNITS,
  months: MONTHS,
  monthNames: MONTH_NAMES,
  monthFirst: true,
  date,
  clock,
  fraction,
  mixed: (whole, part) =>
    `${cardinal(whole)} and ${part.replace(/^one half$/, "a half").replace(/^one quarter$/, "a quarter")}`,
  operators: {
    "+": "plus",
    "−": "minus",
    "-": "minus",
    "×": "times",
    "*": "times",
    "·": "times",
    "∙": "times",
    "÷": "divided by",
    "=": "equals",
    "==": "equals",
    "<": "less than",
    ">": "greater than",
    "<=": "less than or equal to",
    ">=": "greater than or equal to",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
    "≠": "not equal to",
    "!=": "not equal to",
    "≈": "approximately equal to",
    "±": "plus or minus",
    "→": "to",
    "⇒": "implies",
    "=>": "to",
    "√": "square root of",
    π: "pi",
    "∞": "infinity",
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    Δ: "delta",
    λ: "lambda",
    μ: "mu",
    σ: "sigma",
    ω: "omega",
    Ω: "omega",
    "§": "section",
  },
  powers: { 2: "squared", 3: "cubed", other: (exponent) => `to the power of ${exponent}` },
  abbreviations: ABBREVIATIONS,
  wholes: WHOLES,
  acronyms: ACRONYMS,
  shouted: SHOUTED,
  roman(value, before, after) {
    if (REGNAL.test(before) && value <= 30) return `the ${ordinal(value)}`;
    return NUMBERED.test(before) && value <= 100 && !/^\p{L}/u.test(after) ? cardinal(value) : undefined;
  },
  isYear: (value, before, after) =>
    value >= 1100 && value <= 2099 && (YEAR_BEFORE.test(before) || !COUNTED_AFTER.test(after)),
  phoneGroup: (digits) => [...digits].map((digit) => ONES[Number(digit)]).join(" "),
  rules: [
    matching(/(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)(?!\p{L})/iuy, ([, number]) =>
      ordinal(Number(number!.replaceAll(",", ""))),
    ),
    // Decades: 1990s, the '90s, the 90s.
    matching(
      /(\d\d)(\d)0['’]?s(?!\p{L})/uy,
      ([, century, ten]) => `${cardinal(Number(century))} ${ten === "0" ? "hundreds" : decade(Number(ten) * 10)}`,
    ),
    matching(/['’‘]?(\d)0['’]?s(?!\p{L})/uy, ([, ten]) => decade(Number(ten) * 10)),
    matching(
      new RegExp(`${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\d:]|[.,]\\d| ?[ap]\\.?m)`, "uy"),
      ([, month, day, full]) =>
        isDay(day!) ? `${monthOf(month!)} ${ordinal(Number(day))}${full ? `, ${year(Number(full))}` : ""}` : undefined,
    ),
    matching(
      new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\.?(?:,? (\\d{4}))?(?!\\d)`, "uy"),
      ([, day, month, full], { text, index }) => {
        if (!isDay(day!) || /(?:\bchapter|\bpage|\bno\.) $/i.test(text.slice(0, index))) return undefined;
        const article = /(?:^|\s)the $/i.test(text.slice(0, index)) ? "" : "the ";
        return `${article}${ordinal(Number(day))} of ${monthOf(month!)}${full ? ` ${year(Number(full))}` : ""}`;
      },
    ),
    matching(/(?:Sept?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec)\.?(?= \d{4}(?!\d))/uy, ([name]) =>
      monthOf(name.replace(".", "")),
    ),
    // Whole hours: 5 p.m., 9am.
    matching(
      /(\d{1,2})(?:[ \u00a0\u202f]?[–-][ \u00a0\u202f]?(\d{1,2}))?[ \u00a0\u202f]?([ap])\.? ?m\.?(?!\p{L})/iuy,
      ([whole, hours, until, half], { text, index }) => {
        if (Number(hours) > 12) return undefined;
        const hour = until ? `${cardinal(Number(hours))} to ${cardinal(Number(until))}` : cardinal(Number(hours));
        const ends = whole.endsWith(".") && /^["'”’)]*\s*$/.test(text.slice(index + whole.length));
        return `${hour} ${half!.toUpperCase()} M${ends ? "." : ""}`;
      },
    ),
    matching(
      /(\d{1,4})[ \u00a0]?(AD|BC|CE|BCE|A\.D\.|B\.C\.)(?![\p{L}\d])/uy,
      ([, number, era]) => `${year(Number(number))} ${[...era!.replaceAll(".", "")].join(" ")}`,
    ),
    matching(/(AD|A\.D\.) (\d{1,4})(?!\d)/uy, ([, , number]) => `A D ${year(Number(number))}`),
    matching(/No(s?)\. ?(?=\d)/uy, ([, many]) => `number${many} `),
    matching(/p(p?)\. ?(?=\d)/uy, ([, many]) => `page${many ? "s" : ""} `),
    matching(
      /(Fig|Vol|Ch|Sec|Art|Eq)s?\. ?(?=[\dIVX])/uy,
      ([, name]) =>
        `${{ Fig: "figure", Vol: "volume", Ch: "chapter", Sec: "section", Art: "article", Eq: "equation" }[name!]} `,
    ),
    matching(/St\.? (?=\p{Lu})/uy, ([whole], { text, index }) =>
      /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, index)) &&
      !/(?:^|[.!?] )\p{Lu}\p{Ll}+ $/u.test(text.slice(0, index)) &&
      whole.includes(".")
        ? "Street "
        : "Saint ",
    ),
    matching(/St\.(?!\p{L})/uy, (_, { text, index }) =>
      /^["'”’)]*\s*$/.test(text.slice(index + 3)) ? "Street." : "Street",
    ),
    // Numbers to call.
    matching(/(?<=\b(?:call|dial|text|Call|Dial|Text) )(\d{3})(?!\d|[-. ]\d)/uy, ([, digits]) =>
      [...digits!].map((digit) => ONES[Number(digit)]).join(" "),
    ),
    matching(
      /(\d)K (?=video|TV|resolution|display|screen|footage|camera|monitor|run|race)/uy,
      ([, digit]) => `${integerWords(digit!, en)} K `,
    ),
    matching(
      /(\d{1,2})['′’](\d{1,2})["″”]/uy,
      ([, feet, inches]) => `${cardinal(Number(feet))} ${feet === "1" ? "foot" : "feet"} ${cardinal(Number(inches))}`,
    ),
    matching(/mid-(?=\d)/uy, () => "mid "),
  ],
};
