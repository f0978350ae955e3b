import { ROMAN, romanNumber } from "../roman";
import { matching } from "../scan";
import type { Day, Gender, Locale, Place } from "../types";
import {
  ABBREVIATIONS,
  ACRONYMS,
  CURRENCIES,
  FEMININE,
  MASCULINE_IN_E,
  PER_UNITS,
  SHOUTED,
  UNITS,
  WHOLES,
} from "./de-data";
import { cardinal, ONES, ordinalStem, year } from "./de-numbers";

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const MONTH_NAMES: Record<string, number> = Object.fromEntries([
  ...MONTHS.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...([
    ["jänner", 1],
    ["jan", 1],
    ["feb", 2],
    ["mär", 3],
    ["apr", 4],
    ["jun", 6],
    ["jul", 7],
    ["aug", 8],
    ["sept", 9],
    ["sep", 9],
    ["okt", 10],
    ["nov", 11],
    ["dez", 12],
  ] as [string, number][]),
]);
const date = ({ day, month, year: full }: Day): string =>
  `${ordinalStem(day)}er ${MONTHS[month - 1]}${full === undefined ? "" : ` ${year(full)}`}`;

/** Ending of an ordinal by what stands before it. */
function ending({ text, index }: Place): string {
  const before = /(\p{L}+)\s+$/u.exec(text.slice(0, index))?.[1]?.toLowerCase() ?? "";
  if (
    /^(?:am|vom|zum|zur|dem|den|des|im|beim|bis|ab|seit|nach|vor|einem|einen|eines|jedem|jeden|diesem|diesen|ihrem|seinem|unserem|unter|über|mit)$/.test(
      before,
    )
  )
    return "en";
  return /^(?:der|die|das|dieser|diese|dieses|jede|eine|ihre|seine)$/.test(before) ? "e" : "er";
}

function clock(hours: number, minutes: number, seconds: number | undefined): string {
  const rest = seconds ? ` und ${cardinal(seconds, "f")} ${seconds === 1 ? "Sekunde" : "Sekunden"}` : "";
  return `${cardinal(hours, "m")} Uhr${minutes ? ` ${cardinal(minutes)}` : ""}${rest}`;
}

function fraction(numerator: number, denominator: number): string {
  if (denominator === 2) return numerator === 1 ? "ein halb" : `${cardinal(numerator)} Halbe`;
  const part = `${ordinalStem(denominator).replace(/t$/, "")}tel`;
  return `${cardinal(numerator, "n")} ${part.charAt(0).toUpperCase()}${part.slice(1)}`;
}

function genderOf(word: string): Gender | undefined {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  if (FEMININE.has(word)) return "f";
  return /(?:ung|heit|keit|schaft|tion|sion|tät|ik|ie|ur|in|e)$/.test(word) && !MASCULINE_IN_E.has(word) ? "f" : "m";
}

const REGNAL =
  /^(?:Ludwig|Heinrich|Friedrich|Wilhelm|Karl|Otto|Franz|Joseph|Leopold|Maximilian|Ferdinand|Rudolf|Philipp|Georg|Eduard|Richard|Elisabeth|Katharina|Peter|Nikolaus|Alexander|Iwan|Napoleon|Paul|Johannes|Pius|Benedikt|Leo|Gregor|Innozenz|Clemens|Urban|Ramses|Kleopatra|Ptolemäus|Dareios|Xerxes|Gustav|Christian|Harald|Margarethe|Juan|Carlos|Felipe|Viktor|Emanuel|Umberto|August|Konrad|Sigismund|Konstantin|Theodosius|Mehmed|Murad|Selim|Jakob|Adolf)$/;
const NUMBERED =
  /^(?:Kapitel|Teil|Band|Akt|Szene|Buch|Phase|Typ|Stufe|Klasse|Artikel|Anhang|Apollo|Rocky|Star|Abschnitt|Tabelle|Abbildung|Vatikanum|Hartz)$/;
const COUNTED =
  "Jahrhunderts?|Weltkriegs?|Klasse|Platz|Auflage|Mal|Etage|Stock|Kapitel|Advent|Liga|Bundesliga|Geburtstag|Jahrestag|Jahr|Tag|Woche|Monat|Quartal|Halbzeit|Runde|Schritt|Teil|Akt|Gang|Reihe|Stelle|Dynastie";
const MONTH = `(${[...MONTHS, "Jänner", "Jan\\.", "Feb\\.", "Apr\\.", "Aug\\.", "Sept?\\.", "Okt\\.", "Nov\\.", "Dez\\."].join("|")})(?!\\p{L})`;
const monthOf = (name: string): string => MONTHS[MONTH_NAMES[name.toLowerCase().replace(".", "")]! - 1]!;

export const de: Locale = {
  language: "de",
  decimalSign: ",",
  cardinal,
  ordinal: (value) => `${ordinalStem(value)}e`,
  year,
  decimals: (digits) => [...digits].map((digit) => ONES[Number(digit)]).join(" "),
  genderOf,
  isOne: ({ integer, decimals }) => /^0*1$/.test(integer) && decimals === "",
  words: {
    point: "Komma",
    minus: "minus",
    plus: "plus",
    plusMinus: "plus minus",
    about: "etwa",
    to: "bis",
    percent: "Prozent",
    permille: "Promille",
    dot: "Punkt",
    versionPoint: "Punkt",
    at: "at",
    slash: "Schrägstrich",
    and: "und",
    or: "oder",
    number: "Nummer",
    dash: "Strich",
    underscore: "Unterstrich",
    backslash: "Backslash",
    colon: "Doppelpunkt",
    tilde: "Tilde",
    hashtag: "Hashtag",
    version: "Version",
    by: "mal",
    ratio: "zu",
    times: "mal",
  },
  per: (noun) => `pro ${noun}`,
  scales: {
    3: { one: "tausend", many: "tausend" },
    6: { one: "Million", many: "Millionen", gender: "f" },
    9: { one: "Milliarde", many: "Milliarden", gender: "f" },
    12: { one: "Billion", many: "Billionen", gender: "f" },
  },
  scaleWords: [
    ["[Tt]ausend", 3],
    ["Tsd\\.?", 3],
    ["T€", 3],
    ["(?<=\\d)[kK](?![gmWB²])", 3],
    ["Millionen|Million|Mio\\.?", 6],
    ["(?:(?<=\\d)M|M(?=[ \\u00a0\\u202f]?[€$]))(?![a-zA-Z])", 6],
    ["Milliarden?|Mrd\\.?|[Bb]n", 9],
    ["(?<=\\d)B(?![a-zA-Z])", 9],
    ["Billionen|Billion|Bio\\.", 12],
  ],
  scaleLink: () => "",
  currencies: CURRENCIES,
  money: (whole, _, __, cents) => `${whole} ${cardinal(cents)}`,
  units: UNITS,
  perUnits: PER_UNITS,
  months: MONTHS,
  monthNames: MONTH_NAMES,
  monthFirst: false,
  date,
  clock,
  fraction,
  mixed: (whole, part) => (part === "ein halb" ? `${cardinal(whole, "m")}einhalb` : `${cardinal(whole)} ${part}`),
  operators: {
    "+": "plus",
    "−": "minus",
    "-": "minus",
    "×": "mal",
    "*": "mal",
    "·": "mal",
    "∙": "mal",
    "÷": "geteilt durch",
    "=": "gleich",
    "==": "gleich",
    "<": "kleiner als",
    ">": "größer als",
    "<=": "kleiner gleich",
    ">=": "größer gleich",
    "≤": "kleiner gleich",
    "≥": "größer gleich",
    "≠": "ungleich",
    "!=": "ungleich",
    "≈": "ungefähr gleich",
    "±": "plus minus",
    "→": "nach",
    "⇒": "folgt",
    "=>": "nach",
    "√": "Wurzel aus",
    π: "Pi",
    "∞": "unendlich",
    α: "Alpha",
    β: "Beta",
    γ: "Gamma",
    δ: "Delta",
    Δ: "Delta",
    λ: "Lambda",
    μ: "My",
    σ: "Sigma",
    ω: "Omega",
    Ω: "Omega",
    "§": "Paragraf",
  },
  powers: { 2: "hoch zwei", 3: "hoch drei", other: (exponent) => `hoch ${exponent}` },
  abbreviations: ABBREVIATIONS,
  wholes: WHOLES,
  acronyms: ACRONYMS,
  shouted: SHOUTED,
  roman(value, before, after) {
    return NUMBERED.test(before) && value <= 100 && !/^\p{L}/u.test(after) ? cardinal(value) : undefined;
  },
  isYear: (value, before, after) =>
    value >= 1100 &&
    value <= 1999 &&
    (!/^[ \u00a0]\p{Lu}/u.test(after) ||
      /^(?:Jahr|Jahre|seit|ab|bis|von|um|nach|vor|Seit|Von|Ab|Bis|Um|Jänner|\p{Lu}\p{Ll}+(?:ar|uar|ember|ober|ärz|pril|ai|uni|uli|ust))$/u.test(
        before,
      )),
  phoneGroup: (digits) => [...digits].map((digit) => ONES[Number(digit)]).join(" "),
  rules: [
    // Kings: Ludwig XIV.
    matching(
      new RegExp(`(?=[IVX])(${ROMAN})(\\.?)(?![\\p{L}\\p{N}])`, "uy"),
      ([whole, numeral, dot], { text, index }) => {
        const before = /(\p{L}+)\s+$/u.exec(text.slice(0, index))?.[1] ?? "";
        if (!REGNAL.test(before) || !romanNumber(numeral!)) return undefined;
        const stem = ordinalStem(romanNumber(numeral!));
        const said = `${/a$|beth$|the$/.test(before) ? "die" : "der"} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}e`;
        return dot && /^["'”’“«»)]*\s*$/u.test(text.slice(index + whole.length)) ? `${said}.` : said;
      },
    ),
    matching(
      new RegExp(`(?=[IVX])(${ROMAN})\\.(?=[ \\u00a0](?:${COUNTED})(?!\\p{L}))`, "uy"),
      ([, numeral], at) => ordinalStem(romanNumber(numeral!)) + ending(at),
    ),
    // Dates: 24. Dezember 2024, 15.03.2024, 15.3.
    matching(
      new RegExp(`(\\d{1,2})\\.[ \\u00a0]?${MONTH}(?:[ \\u00a0](\\d{4})(?!\\d))?`, "uy"),
      ([, day, month, full], at) =>
        Number(day) >= 1 && Number(day) <= 31
          ? `${ordinalStem(Number(day))}${ending(at)} ${monthOf(month!)}${full ? ` ${year(Number(full))}` : ""}`
          : undefined,
    ),
    matching(
      /(\d{1,2})\.[ \u00a0]?(\d{1,2})\.(?:[ \u00a0]?(\d{4}|\d{2}(?![\d:.])))?(?![\d]|\.\d)/uy,
      ([, day, month, full], at) => {
        if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return undefined;
        const whole = full?.length === 2 ? Number(full) + (Number(full) < 50 ? 2000 : 1900) : Number(full);
        return `${ordinalStem(Number(day))}${ending(at)} ${MONTHS[Number(month) - 1]}${full ? ` ${year(whole)}` : ""}`;
      },
    ),
    matching(
      new RegExp(`(\\d{1,2})\\.(?=[ \\u00a0]?[–-][ \\u00a0]?\\d{1,2}\\.[ \\u00a0]${MONTH})`, "uy"),
      ([, day], at) => `${ordinalStem(Number(day))}${ending(at)}`,
    ),
    // Ordinals before what they count, and after an article.
    matching(
      new RegExp(`(\\d{1,4})\\.(?=[ \\u00a0](?:(?:${COUNTED})(?!\\p{L})|\\p{Ll}))`, "uy"),
      ([, number], at) => ordinalStem(Number(number)) + ending(at),
    ),
    matching(/(\d{1,4})\.(?=[ \u00a0]\p{Lu}\p{Ll})/uy, ([, number], at) =>
      ending(at) === "er" || Number(number) > 100 ? undefined : ordinalStem(Number(number)) + ending(at),
    ),
    // Decades: 1990er, 90er-Jahre.
    matching(/(\d{2}|\d{4})er(n?)(?![\p{L}\p{N}])/uy, ([, number, n]) => `${year(Number(number))}er${n}`),
    matching(
      /(\d{1,2})[:.](\d{2})(?:[ \u00a0\u202f]?[–-][ \u00a0\u202f]?(\d{1,2})[:.](\d{2}))?[ \u00a0\u202f]?(?:Uhr|h)(?!\p{L})/uy,
      ([, hours, minutes, until, then]) =>
        clock(Number(hours), Number(minutes), undefined) +
        (until ? ` bis ${clock(Number(until), Number(then), undefined)}` : ""),
    ),
    matching(
      /(\d{1,2})(?:[ \u00a0\u202f]?[–-][ \u00a0\u202f]?(\d{1,2}))?[ \u00a0\u202f]Uhr(?!\p{L})/uy,
      ([, hours, until]) =>
        until
          ? `${cardinal(Number(hours), "m")} bis ${clock(Number(until), 0, undefined)}`
          : clock(Number(hours), 0, undefined),
    ),
    matching(/S\.[ \u00a0](?=\d)/uy, () => "Seite "),
    matching(
      /(\p{L}+)str\.(?![\p{L}])/uy,
      ([whole, name], { text, index }) =>
        `${name}straße${/^["'”’“)]*\s*$/u.test(text.slice(index + whole.length)) ? "." : ""}`,
    ),
    matching(/(\d{1,2})fach(?!\p{L})/uy, ([, number]) => `${cardinal(Number(number), "m")}fach`),
    matching(
      /(\d{1,3})-((?:jährig|tägig|stündig|minütig|köpfig|teilig|mal)\p{L}*)/uy,
      ([, number, rest]) => cardinal(Number(number), "m") + rest,
    ),
  ],
};
