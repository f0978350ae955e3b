import { romanceDecimals } from "../numbers";
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
} from "./es-data";

const UNDER_THIRTY =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  );
const TENS = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const HUNDREDS =
  "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(" ");

/** "uno" as it is before a noun, or before "mil". */
function agreed(words: string, gender: Gender | undefined): string {
  if (!gender || gender === "n") return words;
  if (gender === "f") return words.replace(/uno$/, "una");
  return words.replace(/veintiuno$/, "veintiún").replace(/uno$/, "un");
}

function belowThousand(value: number, gender: Gender | undefined): string {
  if (value === 100) return "cien";
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const hundred = hundreds === 0 ? "" : gender === "f" ? HUNDREDS[hundreds]!.replace(/os$/, "as") : HUNDREDS[hundreds]!;
  const [ten, unit] = [Math.floor(rest / 10), rest % 10];
  const low = rest === 0 ? "" : rest < 30 ? UNDER_THIRTY[rest]! : TENS[ten]! + (unit ? ` y ${UNDER_THIRTY[unit]}` : "");
  return agreed([hundred, low].filter(Boolean).join(" "), gender);
}

/** RAE y ASALE, Nueva gramática, 21.2; DPD, "cardinales": apócope de "uno", "cien", género de las centenas. */
function cardinal(value: number, gender?: Gender): string {
  if (value === 0) return "cero";
  const said: string[] = [];
  const billions = Math.floor(value / 1e12);
  if (billions) said.push(billions === 1 ? "un billón" : `${cardinal(billions, "m")} billones`);
  const millions = Math.floor(value / 1e6) % 1e6;
  if (millions) said.push(millions === 1 ? "un millón" : `${cardinal(millions, "m")} millones`);
  const thousands = Math.floor(value / 1000) % 1000;
  if (thousands) said.push(thousands === 1 ? "mil" : `${belowThousand(thousands, gender ?? "m")} mil`);
  const rest = value % 1000;
  if (rest) said.push(belowThousand(rest, gender));
  return said.join(" ");
}

const ORDINALS =
  "- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno".split(
    " ",
  );
const ORDINAL_TENS =
  "- - vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo".split(" ");

function ordinal(value: number, gender: Gender = "m"): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  const said =
    value < 20
      ? ORDINALS[value]
      : value < 100
        ? ORDINAL_TENS[ten] + (unit ? ` ${ORDINALS[unit]}` : "")
        : value === 100
          ? "centésimo"
          : value === 1000
            ? "milésimo"
            : undefined;
  if (said === undefined) return cardinal(value);
  return gender === "f" ? said.replace(/o(?= |$)/g, "a") : said;
}

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const MONTH_NAMES: Record<string, number> = Object.fromEntries([
  ...MONTHS.map((name, index): [string, number] => [name, index + 1]),
  ["setiembre", 9],
]);
const date = ({ day, month, year }: Day): string =>
  `${cardinal(day)} de ${MONTHS[month - 1]}${year === undefined ? "" : ` de ${cardinal(year)}`}`;

function clock(hours: number, minutes: number, seconds: number | undefined, suffix: string): string {
  const half =
    suffix === "am"
      ? " A M"
      : suffix === "pm"
        ? " P M"
        : suffix.startsWith("h")
          ? hours === 1 && !minutes
            ? " hora"
            : " horas"
          : "";
  const past =
    minutes === 0 ? (half ? "" : " en punto") : minutes < 10 ? ` y ${cardinal(minutes)}` : ` ${cardinal(minutes)}`;
  const rest = seconds ? ` y ${cardinal(seconds, "m")} segundo${seconds === 1 ? "" : "s"}` : "";
  return `${cardinal(hours, "f")}${past}${half}${rest}`;
}

function fraction(numerator: number, denominator: number): string {
  const names: Record<number, string> = {
    2: "medio",
    3: "tercio",
    4: "cuarto",
    5: "quinto",
    6: "sexto",
    7: "séptimo",
    8: "octavo",
    9: "noveno",
    10: "décimo",
    100: "centésimo",
  };
  const part =
    names[denominator] ?? `${cardinal(denominator).replace(/ y /g, "i").replace(/a$/, "").replace("séis", "seis")}avo`;
  return `${cardinal(numerator, "m")} ${part}${numerator === 1 ? "" : "s"}`;
}

function genderOf(word: string): Gender | undefined {
  const lower = word.toLowerCase();
  if (STOP.has(lower)) return undefined;
  if (FEMININE.has(lower)) return "f";
  if (MASCULINE.has(lower)) return "m";
  return /(?:as?|ción|ciones|sión|siones|dad|dades|tad|tades|tud|tudes|umbres?)$/.test(lower) ? "f" : "m";
}

const FEMALE = /^(?:Isabel|María|Catalina|Juana|Cristina|Margarita|Cleopatra|Victoria|Ana)$/;
const REGNAL =
  /^(?:Luis|Enrique|Felipe|Fernando|Alfonso|Carlos|Napoleón|Jorge|Jaime|Guillermo|Eduardo|Ricardo|Francisco|Federico|Pedro|Nicolás|Alejandro|Iván|Pablo|Juan|Pío|Benedicto|León|Gregorio|Urbano|Inocencio|Clemente|Ramsés|Ptolomeo|Darío|Jerjes|Otón|Gustavo|Cristián|Harald|Leopoldo|José|Rodolfo|Maximiliano|Sancho|Ramiro|Ordoño|Bermudo|Alberto|Constantino|Teodosio|Mehmed|Solimán|Manuel|Isabel|María|Catalina|Juana|Cristina|Margarita|Cleopatra)$/;
const NUMBERED =
  /^(?:capítulo|tomo|acto|escena|parte|volumen|libro|fase|tipo|artículo|anexo|título|clase|nivel|Capítulo|Tomo|Acto|Escena|Parte|Volumen|Libro|Fase|Tipo|Artículo|Anexo|Título|Mundial|Apolo|Vaticano|cap\.|vol\.)$/;

export const es: Locale = {
  language: "es",
  decimalSign: ",",
  cardinal,
  ordinal,
  year: (value) => cardinal(value),
  decimals: romanceDecimals(UNDER_THIRTY, cardinal),
  genderOf,
  isOne: ({ integer, decimals }) => /^0*1$/.test(integer) && decimals === "",
  words: {
    point: "coma",
    minus: "menos",
    plus: "más",
    plusMinus: "más menos",
    about: "unos",
    to: "a",
    percent: "por ciento",
    permille: "por mil",
    dot: "punto",
    versionPoint: "punto",
    at: "arroba",
    slash: "barra",
    and: "y",
    or: "o",
    number: "número",
    dash: "guion",
    underscore: "guion bajo",
    backslash: "barra invertida",
    colon: "dos puntos",
    tilde: "virgulilla",
    hashtag: "hashtag",
    version: "versión",
    by: "por",
    ratio: "a",
    times: "veces",
  },
  per: (noun) => `por ${noun}`,
  scales: {
    3: { one: "mil", many: "mil" },
    6: { one: "millón", many: "millones", gender: "m" },
    9: { one: "mil millones", many: "mil millones", gender: "m" },
    12: { one: "billón", many: "billones", gender: "m" },
  },
  scaleWords: [
    ["mil millones", 9],
    ["mil(?!\\p{L})", 3],
    ["(?:(?<=\\d)[kK]|k(?=[ \\u00a0\\u202f]?[€$]))(?![gmWB²])", 3],
    ["millones|millón|mill\\.", 6],
    ["(?:(?<=\\d)M|MM?(?=[ \\u00a0\\u202f]?[€$]))(?![a-zA-Z])", 6],
    ["[Bb]n", 9],
    ["(?<=\\d)B(?![a-zA-Z])", 9],
    ["billones|billón", 12],
  ],
  scaleLink: () => "de ",
  currencies: CURRENCIES,
  money: (whole, cents) => `${whole} con ${cents}`,
  units: UNITS,
  perUnits: PER_UNITS,
  months: MONTHS,
  monthNames: MONTH_NAMES,
  monthFirst: false,
  date,
  clock,
  fraction,
  mixed: (whole, part) => `${cardinal(whole)} y ${part.replace(/^un (medio)$/, "$1")}`,
  operators: {
    "+": "más",
    "−": "menos",
    "-": "menos",
    "×": "por",
    "*": "por",
    "·": "por",
    "∙": "por",
    "÷": "entre",
    "=": "igual a",
    "==": "igual a",
    "<": "menor que",
    ">": "mayor que",
    "<=": "menor o igual que",
    ">=": "mayor o igual que",
    "≤": "menor o igual que",
    "≥": "mayor o igual que",
    "≠": "distinto de",
    "!=": "distinto de",
    "≈": "aproximadamente igual a",
    "±": "más menos",
    "→": "a",
    "⇒": "implica",
    "=>": "a",
    "√": "raíz de",
    π: "pi",
    "∞": "infinito",
    α: "alfa",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    Δ: "delta",
    λ: "lambda",
    μ: "mu",
    σ: "sigma",
    ω: "omega",
    Ω: "omega",
    "§": "sección",
  },
  powers: { 2: "al cuadrado", 3: "al cubo", other: (exponent) => `elevado a ${exponent}` },
  abbreviations: ABBREVIATIONS,
  wholes: WHOLES,
  acronyms: ACRONYMS,
  shouted: SHOUTED,
  roman(value, before, after) {
    if (/^(?:siglos?|Siglos?)$/.test(before)) return value <= 10 ? ordinal(value) : cardinal(value);
    if (REGNAL.test(before) && value <= 30)
      return value <= 10 ? ordinal(value, FEMALE.test(before) ? "f" : "m") : cardinal(value);
    return NUMBERED.test(before) && value <= 100 && !/^\p{L}/u.test(after) ? cardinal(value) : undefined;
  },
  isYear: () => false,
  phoneGroup: (digits) => [...digits].map((digit) => UNDER_THIRTY[Number(digit)]).join(" "),
  rules: [
    matching(
      /(\d{1,4})(?:\.?([ºª])|\.(er|ª|o|a)(?!\p{L})|(er|[ºª])(?!\p{L}))/uy,
      ([whole, number, sign, letters, bare], { text, index }) => {
        if (/^º[CF]/.test(text.slice(index + whole.length - 1))) return undefined;
        const mark = sign ?? letters ?? bare!;
        const said = ordinal(Number(number), /[ªa]/.test(mark) ? "f" : "m");
        return mark === "er" ? said.replace(/primero$/, "primer").replace(/tercero$/, "tercer") : said;
      },
    ),
    matching(/D\.[ \u00a0](?=\p{Lu})/uy, () => "don "),
    matching(/S\.[ \u00a0](?=\p{Lu}\p{Ll})/uy, () => "san "),
    matching(/(p)\.[ \u00a0](?=\d)/uy, () => "página "),
    matching(/(?<=(?:^|\s)las? )(\d{1,2}):(\d{2})(?!\d)(?: ?h(?:oras)?(?!\p{L}))?/uy, ([, hours, minutes]) =>
      minutes === "00" ? cardinal(Number(hours), "f") : clock(Number(hours), Number(minutes), undefined, ""),
    ),
    matching(/(?<=(?:^|\s)las? )(\d{1,2})(?=[ ,.]|$)(?![.,]\d)/uy, ([, hours]) =>
      Number(hours) <= 24 ? cardinal(Number(hours), "f") : undefined,
    ),
  ],
};
