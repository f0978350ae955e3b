import { romanceDecimals } from "../numbers";
import { romanNumber } from "../roman";
import { matching } from "../scan";
import type { Day, Gender, Locale } from "../types";
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
} from "./fr-data";

const UNDER_TWENTY =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const TENS = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** @param last whether nothing of the number follows: "quatre-vingts" and "deux cents" take their s only there */
function belowHundred(value: number, last: boolean): string {
  if (value < 20) return UNDER_TWENTY[value]!;
  const ten = Math.floor(value / 10);
  const base = TENS[ten]!;
  const rest = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  if (rest === 0) return base + (value === 80 && last ? "s" : "");
  const and = (rest === 1 || rest === 11) && value < 80;
  return and ? `${base} et ${UNDER_TWENTY[rest]}` : `${base}-${UNDER_TWENTY[rest]}`;
}

function belowThousand(value: number, last: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return belowHundred(value, last);
  const said = hundreds === 1 ? "cent" : `${UNDER_TWENTY[hundreds]} cent${rest === 0 && last ? "s" : ""}`;
  return rest ? `${said} ${belowHundred(rest, last)}` : said;
}

const LARGE: readonly [power: number, one: string, many: string][] = [
  [1e12, "billion", "billions"],
  [1e9, "milliard", "milliards"],
  [1e6, "million", "millions"],
];

/** Grevisse et Goosse, Le bon usage, § 595–600: "et un" up to 71, "vingts" and "cents" at the end, "mille" without an s. */
function cardinal(value: number, gender?: Gender): string {
  const said: string[] = [];
  let rest = value;
  for (const [power, one, many] of LARGE) {
    const group = Math.floor(rest / power);
    if (group) said.push(`${belowThousand(group, true)} ${group === 1 ? one : many}`);
    rest %= power;
  }
  const thousands = Math.floor(rest / 1000);
  if (thousands) said.push(thousands === 1 ? "mille" : `${belowThousand(thousands, false)} mille`);
  rest %= 1000;
  if (rest || said.length === 0) said.push(belowThousand(rest, true));
  const words = said.join(" ");
  return gender === "f" && rest % 100 !== 11 && rest % 10 === 1 && /\bun$/.test(words) ? `${words}e` : words;
}

function ordinal(value: number, gender: Gender = "m"): string {
  if (value === 1) return gender === "f" ? "première" : "premier";
  return cardinal(value)
    .replace(/(vingt|cent|million|milliard)s$/, "$1")
    .replace(/cinq$/, "cinqu")
    .replace(/neuf$/, "neuv")
    .replace(/e$/, "")
    .concat("ième");
}

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const MONTH_NAMES: Record<string, number> = Object.fromEntries(MONTHS.map((name, index) => [name, index + 1]));
const day = (value: number): string => (value === 1 ? "premier" : cardinal(value));
const date = ({ day: number, month, year }: Day): string =>
  `${day(number)} ${MONTHS[month - 1]}${year === undefined ? "" : ` ${cardinal(year)}`}`;

const hoursOf = (hours: number): string => `${cardinal(hours, "f")} heure${hours > 1 ? "s" : ""}`;

function clock(hours: number, minutes: number, seconds: number | undefined): string {
  const rest = seconds ? ` et ${cardinal(seconds, "f")} seconde${seconds > 1 ? "s" : ""}` : "";
  return hoursOf(hours) + (minutes ? ` ${cardinal(minutes, "f")}` : "") + rest;
}

function fraction(numerator: number, denominator: number): string {
  const many = numerator > 1;
  const names: Record<number, string> = { 2: many ? "demis" : "demi", 3: "tiers", 4: many ? "quarts" : "quart" };
  return `${cardinal(numerator)} ${names[denominator] ?? ordinal(denominator) + (many ? "s" : "")}`;
}

function genderOf(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  if (FEMININE.has(lower)) return "f";
  return /(?:tion|sion|té|ette|ence|ance|euse|trice|ière|elle|erie|ine|ure|ée)s?$/.test(lower) &&
    !MASCULINE_IN_E.test(lower)
    ? "f"
    : "m";
}

const REGNAL =
  /^(?:Louis|Henri|François|Napoléon|Charles|Philippe|Élisabeth|Elisabeth|Elizabeth|Jean|Paul|Jean-Paul|Pie|Benoît|Léon|Grégoire|Urbain|Innocent|Clément|Guillaume|Édouard|Edouard|Richard|George|Georges|Jacques|Frédéric|Ramsès|Cléopâtre|Ptolémée|Darius|Xerxès|Otton|Nicolas|Pierre|Alexandre|Ivan|Catherine|Victor|Umberto|Humbert|Albert|Léopold|Baudouin|Rodolphe|Maximilien|Ferdinand|Alphonse|Juan|Carlos|Felipe|Christian|Harald|Marguerite|Mohammed|Mohamed|Hassan|Mehmed|Robert|Clotaire|Childéric|Dagobert|Amédée|Jules|Sixte|Joseph|Constantin|Théodose)$/;
const NUMBERED =
  /^(?:t\.|vol\.|chap\.|chapitre|tome|acte|scène|partie|volume|livre|phase|type|article|annexe|titre|classe|catégorie|Chapitre|Tome|Acte|Scène|Partie|Volume|Livre|Phase|Type|Article|Annexe|Titre|Guerre|mondiale|République|Star|Apollo|Vatican|figure|tableau|Figure|Tableau|stade|niveau)$/;

/** Ordinals with their endings, raised or not. */
const ENDING = "(?:ers?|res?|ères?|nde?s?|e|ème|ième|ᵉ|ᵉʳ|ʳᵉ|ès)";

function ordinalOf(value: number, ending: string): string {
  if (/^nd/.test(ending)) return ending.startsWith("nde") ? "seconde" : "second";
  const plural = value === 1 && ending.endsWith("s") ? "s" : "";
  return ordinal(value, value === 1 && /^(?:re|ère|ʳᵉ)/.test(ending) ? "f" : "m") + plural;
}

export const fr: Locale = {
  language: "fr",
  decimalSign: ",",
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: romanceDecimals(UNDER_TWENTY, cardinal),
  genderOf,
  isOne: ({ integer }) => /^0*[01]?$/.test(integer),
  words: {
    point: "virgule",
    minus: "moins",
    plus: "plus",
    plusMinus: "plus ou moins",
    about: "environ",
    to: "à",
    percent: "pour cent",
    permille: "pour mille",
    dot: "point",
    versionPoint: "point",
    at: "arobase",
    slash: "slash",
    and: "et",
    or: "ou",
    number: "numéro",
    dash: "tiret",
    underscore: "tiret bas",
    backslash: "antislash",
    colon: "deux points",
    tilde: "tilde",
    hashtag: "hashtag",
    version: "version",
    by: "par",
    ratio: "à",
    times: "fois",
  },
  per: (noun) => `par ${noun}`,
  scales: {
    3: { one: "mille", many: "mille", gender: "m" },
    6: { one: "million", many: "millions", gender: "m" },
    9: { one: "milliard", many: "milliards", gender: "m" },
    12: { one: "billion", many: "billions", gender: "m" },
  },
  scaleWords: [
    ["mille(?!\\p{L})", 3],
    ["(?:(?<=\\d)[kK]|k(?=[ \u00a0\u202f]?[€$]))(?![gmWoO²])", 3],
    ["millions?", 6],
    ["(?:(?<=\\d)M|M(?=[ \u00a0\u202f]?[€$]))(?![a-zA-Z])", 6],
    ["milliards?", 9],
    ["Mds?", 9],
    ["[Bb]n", 9],
    ["(?<=\\d)B(?![a-zA-Z])", 9],
    ["Mrds?", 9],
    ["billions?", 12],
  ],
  scaleLink: (noun) => (/^[aeiouyéèêhœ]/i.test(noun) && !/^y/i.test(noun) ? "d'" : "de "),
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
  mixed: (whole, part) => `${cardinal(whole)} et ${part.replace(/^un (demi)$/, "$1")}`,
  operators: {
    "+": "plus",
    "−": "moins",
    "-": "moins",
    "×": "fois",
    "*": "fois",
    "·": "fois",
    "∙": "fois",
    "÷": "divisé par",
    "=": "égale",
    "==": "égale",
    "<": "inférieur à",
    ">": "supérieur à",
    "<=": "inférieur ou égal à",
    ">=": "supérieur ou égal à",
    "≤": "inférieur ou égal à",
    "≥": "supérieur ou égal à",
    "≠": "différent de",
    "!=": "différent de",
    "≈": "environ égal à",
    "±": "plus ou moins",
    "→": "vers",
    "⇒": "implique",
    "=>": "vers",
    "√": "racine de",
    π: "pi",
    "∞": "l'infini",
    α: "alpha",
    β: "bêta",
    γ: "gamma",
    δ: "delta",
    Δ: "delta",
    λ: "lambda",
    μ: "mu",
    σ: "sigma",
    ω: "oméga",
    Ω: "oméga",
    "§": "paragraphe",
  },
  powers: { 2: "au carré", 3: "au cube", other: (exponent) => `puissance ${exponent}` },
  abbreviations: ABBREVIATIONS,
  wholes: WHOLES,
  acronyms: ACRONYMS,
  shouted: SHOUTED,
  roman(value, before, after) {
    if (REGNAL.test(before) && value <= 30) return value === 1 ? undefined : cardinal(value);
    return NUMBERED.test(before) && value <= 100 && !/^\p{L}/u.test(after) ? cardinal(value) : undefined;
  },
  isYear: () => false,
  phoneGroup(digits) {
    const rest = digits.replace(/^0+/, "");
    if (rest.length > 3) return [...digits].map((digit) => UNDER_TWENTY[Number(digit)]).join(" ");
    const zeros = Array.from({ length: digits.length - rest.length }, () => "zéro");
    return [...zeros, ...(rest ? [cardinal(Number(rest))] : [])].join(" ");
  },
  rules: [
    matching(new RegExp(`(\\d{1,4})(${ENDING})(?![\\p{L}\\p{N}])`, "uy"), ([, number, ending]) =>
      ordinalOf(Number(number), ending!),
    ),
    matching(new RegExp(`([IVXLCDM]+)[ \\u00a0]?(${ENDING})(?![\\p{L}\\p{N}])`, "uy"), ([, numeral, ending]) => {
      const value = romanNumber(numeral!);
      if (!value || /^[LCDM]$/.test(numeral!)) return undefined;
      return ordinalOf(value, ending!);
    }),
    // Clock times and lengths: 9 h 30, 14h, 2 h 05 min.
    matching(
      /(\d{1,3})[ \u00a0\u202f]?[hH](?:[ \u00a0\u202f]?(\d{2})(?!\d)(?:[ \u00a0\u202f]?(?:min|mn)(?!\p{L}))?)?(?![\p{L}\p{N}/])/uy,
      ([, hours, minutes]) => clock(Number(hours), Number(minutes ?? 0), undefined),
    ),
    matching(/[nN](?:°|º|ᵒ|o)(s?)[ \u00a0]?(?=\d)/uy, ([, many]) => `numéro${many} `),
    matching(/(?:nos|n[°º]s)[ \u00a0](?=\d)/uy, () => "numéros "),
    matching(/(p{1,2})\.[ \u00a0]?(?=\d)/uy, ([, pages]) => `page${pages === "pp" ? "s" : ""} `),
    matching(/(t)\.[ \u00a0](?=[IVX\d])/uy, () => "tome "),
    matching(/M\.[ \u00a0](?=\p{Lu})/uy, () => "Monsieur "),
    matching(/Me[ \u00a0](?=\p{Lu}\p{Ll})/uy, () => "Maître "),
    matching(/(St|Ste|Sts)-(?=\p{Lu})/uy, ([, saint]) => `${{ St: "Saint", Ste: "Sainte", Sts: "Saints" }[saint!]}-`),
    matching(/(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?!\d)/uy, ([, number, month, year]) =>
      Number(month) >= 1 && Number(month) <= 12 && Number(number) <= 31
        ? date({ day: Number(number), month: Number(month), year: Number(year!.length === 2 ? `20${year}` : year) })
        : undefined,
    ),
  ],
};
