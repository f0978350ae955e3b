import { romanceDecimals } from "../numbers";
import { ROMAN, romanNumber } from "../roman";
import { matching } from "../scan";
import type { Day, Gender, Locale } from "../types";
import {
  ABBREVIATIONS,
  ACRONYMS,
  CURRENCIES,
  FEMININE,
  MASCULINE,
  PER_UNITS,
  SHOUTED,
  STOP,
  UNITS,
  WHOLES,
} from "./it-data";

const UNDER_TWENTY =
  "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".split(
    " ",
  );
const TENS = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split(" ");

/** Tens lose their vowel before "uno" and "otto", hundreds before "ottanta"; "tre" at the end of a longer word has an accent. */
function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  let low = "";
  if (rest && rest < 20) low = UNDER_TWENTY[rest]!;
  else if (rest) {
    const [ten, unit] = [TENS[Math.floor(rest / 10)]!, rest % 10];
    low = (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (unit ? UNDER_TWENTY[unit] : "");
  }
  if (hundreds === 0) return low;
  const head = `${hundreds === 1 ? "" : UNDER_TWENTY[hundreds]}cento`;
  return (/^ott/.test(low) ? head.slice(0, -1) : head) + low;
}

const accented = (word: string): string => (word.length > 3 && /tre$/.test(word) ? `${word.slice(0, -1)}é` : word);

const LARGE: readonly [power: number, one: string, many: string][] = [
  [1e12, "un bilione", "bilioni"],
  [1e9, "un miliardo", "miliardi"],
  [1e6, "un milione", "milioni"],
];

/** Serianni, Grammatica italiana, VI. 5–16: one word below a million. */
function cardinal(value: number, gender?: Gender): string {
  if (value === 0) return "zero";
  if (value === 1 && gender && gender !== "n") return gender === "f" ? "una" : "un";
  const said: string[] = [];
  let rest = value;
  for (const [power, one, many] of LARGE) {
    const group = Math.floor(rest / power);
    if (group) said.push(group === 1 ? one : `${accented(belowThousand(group))} ${many}`);
    rest %= power;
  }
  const thousands = Math.floor(rest / 1000);
  const head =
    thousands === 0 ? "" : thousands === 1 ? "mille" : `${belowThousand(thousands).replace(/uno$/, "un")}mila`;
  rest %= 1000;
  if (head || rest) said.push(accented(head + (rest ? belowThousand(rest) : "")));
  return said.join(" ");
}

const ORDINALS = "- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split(" ");

function ordinal(value: number, gender: Gender = "m"): string {
  const said =
    value <= 10
      ? ORDINALS[value]!
      : `${cardinal(value)
          .replace(/é$/, "e")
          .replace(/(?<!tr|se)[aeiou]$/, "")
          .replace(/mil$/, "mill")}esimo`;
  return gender === "f" ? `${said.slice(0, -1)}a` : said;
}

const MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
  " ",
);
const MONTH_NAMES: Record<string, number> = Object.fromEntries(MONTHS.map((name, index) => [name, index + 1]));
const dayOf = (day: number): string => (day === 1 ? "primo" : cardinal(day));
const date = ({ day, month, year }: Day): string =>
  `${dayOf(day)} ${MONTHS[month - 1]}${year === undefined ? "" : ` ${cardinal(year)}`}`;

function clock(hours: number, minutes: number, seconds: number | undefined): string {
  const rest = seconds ? ` e ${cardinal(seconds)} secondi` : "";
  return `${cardinal(hours, "f")}${minutes ? ` e ${cardinal(minutes)}` : " in punto"}${rest}`;
}

function fraction(numerator: number, denominator: number): string {
  const part = denominator === 2 ? "mezzo" : ordinal(denominator);
  return `${cardinal(numerator, "m")} ${numerator === 1 ? part : `${part.slice(0, -1)}i`}`;
}

function genderOf(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  if (STOP.has(lower)) return undefined;
  if (FEMININE.has(lower)) return "f";
  return /(?:a|zione|sione|gione|trice|tà|tù|udine|igine)$/.test(lower) && !MASCULINE.has(lower) ? "f" : "m";
}

const FEMALE = /^(?:Elisabetta|Maria|Caterina|Margherita|Cleopatra|Vittoria|Isabella|Giovanna|Cristina)$/;
const REGNAL =
  /^(?:Luigi|Enrico|Filippo|Carlo|Napoleone|Giorgio|Giacomo|Guglielmo|Edoardo|Riccardo|Francesco|Federico|Pietro|Nicola|Alessandro|Ivan|Paolo|Giovanni|Pio|Benedetto|Leone|Gregorio|Urbano|Innocenzo|Clemente|Ramses|Tolomeo|Dario|Serse|Ottone|Gustavo|Cristiano|Leopoldo|Giuseppe|Rodolfo|Massimiliano|Emanuele|Umberto|Vittorio|Amedeo|Ferdinando|Alfonso|Sisto|Giulio|Costantino|Teodosio|Lorenzo|Cosimo|Elisabetta|Maria|Caterina|Margherita|Cleopatra|Isabella|Giovanna|Cristina|Bonifacio|Celestino|Eugenio|Martino|Niccolò)$/;
const NUMBERED =
  /^(?:capitolo|tomo|atto|scena|parte|volume|libro|fase|tipo|articolo|allegato|titolo|classe|livello|canto|Capitolo|Tomo|Atto|Scena|Parte|Volume|Libro|Fase|Tipo|Articolo|Titolo|Canto|Apollo|Vaticano|cap\.|vol\.)$/;
const FEMININE_NUMBERED = /^(?:scena|parte|fase|classe|Scena|Parte|Fase)$/;

export const it: Locale = {
  language: "it",
  decimalSign: ",",
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: romanceDecimals(UNDER_TWENTY, cardinal),
  genderOf,
  isOne: ({ integer, decimals }) => /^0*1$/.test(integer) && decimals === "",
  words: {
    point: "virgola",
    minus: "meno",
    plus: "più",
    plusMinus: "più o meno",
    about: "circa",
    to: "a",
    percent: "per cento",
    permille: "per mille",
    dot: "punto",
    versionPoint: "punto",
    at: "chiocciola",
    slash: "barra",
    and: "e",
    or: "o",
    number: "numero",
    dash: "trattino",
    underscore: "trattino basso",
    backslash: "barra inversa",
    colon: "due punti",
    tilde: "tilde",
    hashtag: "hashtag",
    version: "versione",
    by: "per",
    ratio: "a",
    times: "volte",
  },
  per(noun) {
    if (/^[aeiou]/.test(noun)) return `all'${noun}`;
    return `${/^(?:persona|settimana|tonnellata)/.test(noun) ? "alla" : /^(?:s[^aeiou]|z)/.test(noun) ? "allo" : "al"} ${noun}`;
  },
  scales: {
    3: { one: "mille", many: "mila" },
    6: { one: "milione", many: "milioni", gender: "m" },
    9: { one: "miliardo", many: "miliardi", gender: "m" },
    12: { one: "bilione", many: "bilioni", gender: "m" },
  },
  scaleWords: [
    ["mila(?!\\p{L})", 3],
    ["(?:(?<=\\d)[kK]|k(?=[ \\u00a0\\u202f]?[€$]))(?![gmWB²])", 3],
    ["milioni|milione|mln\\.?", 6],
    ["(?:(?<=\\d)M|M(?=[ \\u00a0\\u202f]?[€$]))(?![a-zA-Z])", 6],
    ["miliardi|miliardo|mld\\.?|[Bb]n", 9],
    ["(?<=\\d)B(?![a-zA-Z])", 9],
    ["bilioni|bilione", 12],
  ],
  scaleLink: () => "di ",
  currencies: CURRENCIES,
  money: (whole, cents) => `${whole} e ${cents}`,
  units: UNITS,
  perUnits: PER_UNITS,
  months: MONTHS,
  monthNames: MONTH_NAMES,
  monthFirst: false,
  date,
  clock,
  fraction,
  mixed: (whole, part) => `${cardinal(whole)} e ${part.replace(/^un (mezzo)$/, "$1")}`,
  operators: {
    "+": "più",
    "−": "meno",
    "-": "meno",
    "×": "per",
    "*": "per",
    "·": "per",
    "∙": "per",
    "÷": "diviso",
    "=": "uguale a",
    "==": "uguale a",
    "<": "minore di",
    ">": "maggiore di",
    "<=": "minore o uguale a",
    ">=": "maggiore o uguale a",
    "≤": "minore o uguale a",
    "≥": "maggiore o uguale a",
    "≠": "diverso da",
    "!=": "diverso da",
    "≈": "circa uguale a",
    "±": "più o meno",
    "→": "a",
    "⇒": "implica",
    "=>": "a",
    "√": "radice di",
    π: "pi greco",
    "∞": "infinito",
    α: "alfa",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    Δ: "delta",
    λ: "lambda",
    μ: "mi",
    σ: "sigma",
    ω: "omega",
    Ω: "omega",
    "§": "paragrafo",
  },
  powers: { 2: "al quadrato", 3: "al cubo", other: (exponent) => `alla ${exponent}` },
  abbreviations: ABBREVIATIONS,
  wholes: WHOLES,
  acronyms: ACRONYMS,
  shouted: SHOUTED,
  roman(value, before, after) {
    if (/^\s+(?:secolo|sec\.|dinastia|edizione|legislatura|legione|Olimpiade)/.test(after))
      return ordinal(value, /^\s+(?:sec)/.test(after) ? "m" : "f");
    if (/^(?:secolo|secoli|sec\.)$/.test(before)) return ordinal(value);
    if (REGNAL.test(before) && value <= 30) return ordinal(value, FEMALE.test(before) ? "f" : "m");
    if (!NUMBERED.test(before) || value > 100 || /^\p{L}/u.test(after)) return undefined;
    return ordinal(value, FEMININE_NUMBERED.test(before) ? "f" : "m");
  },
  isYear: () => false,
  phoneGroup: (digits) => [...digits].map((digit) => UNDER_TWENTY[Number(digit)]).join(" "),
  rules: [
    matching(
      /(\d{1,4})\.?([ºª°])(?![CF]|[ \u00a0]?[CF](?!\p{L})|\p{L}|\d)(?=[ \u00a0]\p{L}|[.,;:!?)]|$)/uy,
      ([, number, mark], { text, index }) => {
        const after = /^\S+[ \u00a0](\p{L}+)/u.exec(text.slice(index))?.[1];
        if (mark === "°" && !after) return undefined;
        return ordinal(Number(number), mark === "ª" || (mark === "°" && after && genderOf(after) === "f") ? "f" : "m");
      },
    ),
    matching(
      new RegExp(`(\\d{1,2}) (?=(?:${MONTHS.join("|")})(?!\\p{L}))`, "uy"),
      ([, day]) => `${dayOf(Number(day))} `,
    ),
    matching(/['’]?(\d0)(?![\p{N}\p{L}.,:/%])/uy, ([whole, tens]) =>
      /^['’]/.test(whole) ? cardinal(Number(tens)) : undefined,
    ),
    matching(new RegExp(`(?=[IVX])(${ROMAN})°(?!\\p{L})`, "uy"), ([, numeral]) => ordinal(romanNumber(numeral!))),
    matching(/n\.[ \u00a0]?(?=\d)/uy, () => "numero "),
    matching(/p(p?)\.[ \u00a0](?=\d)/uy, ([, many]) => `pagin${many ? "e" : "a"} `),
    matching(/S\.[ \u00a0](?=\p{Lu}\p{Ll})/uy, () => "san "),
    matching(
      /(?<=(?:[oO]re|alle|dalle|le|fino alle) )(\d{1,2})(?:[:.](\d{2}))?(?![\d/]|[.,]\d)/uy,
      ([, hours, minutes], { text, index }) => {
        const counts = /^\S+[ \u00a0]\p{L}{3,}/u.exec(text.slice(index)) && !minutes;
        if (Number(hours) > 24 || counts) return undefined;
        return cardinal(Number(hours)) + (Number(minutes ?? 0) ? ` e ${cardinal(Number(minutes))}` : "");
      },
    ),
  ],
};
