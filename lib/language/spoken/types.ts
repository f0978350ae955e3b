/** Grammatical gender of a noun; "n" is German's neuter. */
export type Gender = "m" | "f" | "n";

/** A noun as it is said after a number. */
export interface Noun {
  one: string;
  many: string;
  gender?: Gender;
}

/** A currency: its noun, and that of its hundredth part where it has one. */
export interface Currency extends Noun {
  cent?: Noun;
}

/** A number as it was written. */
export interface Amount {
  sign: "" | "-" | "+" | "±" | "~";
  /** Digits before the decimal sign, without groups. */
  integer: string;
  /** Digits after it. */
  decimals: string;
  /** Power of ten of the magnitude word or letter behind it: 0, 3, 6, 9, 12. */
  scale: number;
}

/** A day as it was written; the year is absent in "5 March". */
export interface Day {
  day: number;
  month: number;
  year?: number;
}

/** Where a rule is asked whether it begins here. */
export interface Place {
  text: string;
  index: number;
  locale: Locale;
}

/** What a rule found: where it ends in the text, and what is said for it. */
export interface Found {
  end: number;
  said: string;
}

export type Rule = (at: Place) => Found | undefined;

/** What one language says. Cardinals and ordinals follow its reference grammar, named in the file of its data. */
export interface Locale {
  language: string;
  decimalSign: "." | ",";
  /** @param gender that of the noun right behind the number; absent when counting */
  cardinal(value: number, gender?: Gender): string;
  ordinal(value: number, gender?: Gender): string;
  year(value: number): string;
  /** Digits after the decimal sign. */
  decimals(digits: string): string;
  /** Gender of a word that follows a number, as far as its form tells. */
  genderOf(word: string): Gender | undefined;
  /** Whether a value takes the singular. */
  isOne(amount: Amount): boolean;
  words: {
    point: string;
    minus: string;
    plus: string;
    plusMinus: string;
    about: string;
    /** Between the ends of a range. */
    to: string;
    percent: string;
    permille: string;
    /** A dot in an address, version or file name. */
    dot: string;
    /** Between the numbers of a version. */
    versionPoint: string;
    at: string;
    slash: string;
    and: string;
    or: string;
    number: string;
    /** Signs of technical text. */
    dash: string;
    underscore: string;
    backslash: string;
    colon: string;
    tilde: string;
    hashtag: string;
    version: string;
    /** Between the sides of something ("3 × 4 m"). */
    by: string;
    /** Between the parts of a ratio ("16:9"). */
    ratio: string;
    times: string;
  };
  /** What a rate counts by: "per hour". */
  per(noun: string): string;
  /** By power of ten. */
  scales: Record<3 | 6 | 9 | 12, Noun>;
  /** Letters and words of magnitude, as a regular expression's alternatives, by power of ten. */
  scaleWords: readonly (readonly [source: string, power: number])[];
  /** What joins a magnitude and its noun: "d'", "de ", "di ", or "". */
  scaleLink(noun: string): string;
  currencies: Record<string, Currency>;
  /** Money whose cents are two digits. */
  money(whole: string, cents: string, currency: Currency, centCount: number): string;
  units: Record<string, Noun>;
  /** What is said for a unit after "per" ("km/h": "hour"); else its singular. */
  perUnits?: Record<string, string>;
  months: readonly string[];
  /** Names and abbreviations of months in lower case, with their number. */
  monthNames: Record<string, number>;
  /** Whether 03/04 is the fourth of March. */
  monthFirst: boolean;
  date(day: Day): string;
  /** @param suffix lower case, without stops: "am", "pm", "uhr", "h" or "" */
  clock(hours: number, minutes: number, seconds: number | undefined, suffix: string): string;
  fraction(numerator: number, denominator: number): string | undefined;
  /** Numerator and denominator after a whole number: "two and a half". */
  mixed(whole: number, fraction: string): string;
  /** What is said for a sign of operation or comparison between two terms. */
  operators: Record<string, string>;
  powers: Record<"2" | "3", string> & { other: (exponent: string) => string };
  /** Abbreviations as written, with what is said; case matters. */
  abbreviations: Record<string, string>;
  /** Written wholes said in a way of their own ("24/7", "C#"). */
  wholes: Record<string, string>;
  /** All-capital words that are said as words. */
  acronyms: ReadonlySet<string>;
  /** Short words that are no initialisms when they are written in capitals. */
  shouted: ReadonlySet<string>;
  /** How a Roman numeral behind a word is said; nothing when it is none. */
  roman(value: number, before: string, after: string): string | undefined;
  /** Whether four digits at this place are a year. */
  isYear(value: number, before: string, after: string): boolean;
  /** Telephone digits in one group. */
  phoneGroup(digits: string): string;
  /** The language's own rules, asked first. */
  rules: readonly Rule[];
}
