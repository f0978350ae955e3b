import type { Gender } from "../types";

export const ONES =
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const ONE: Record<Gender, string> = { m: "ein", n: "ein", f: "eine" };

/** @param first whether nothing of the number stands before: "hundert", but "tausendeinhundert" */
function belowThousand(value: number, first: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const head = hundreds === 0 ? "" : hundreds === 1 ? (first ? "hundert" : "einhundert") : `${ONES[hundreds]}hundert`;
  if (rest === 0) return head;
  if (rest < 20) return head + ONES[rest];
  const [ten, unit] = [Math.floor(rest / 10), rest % 10];
  return head + (unit ? `${unit === 1 ? "ein" : ONES[unit]}und` : "") + TENS[ten];
}

const LARGE: readonly [power: number, one: string, many: string][] = [
  [1e12, "Billion", "Billionen"],
  [1e9, "Milliarde", "Milliarden"],
  [1e6, "Million", "Millionen"],
];

/** Duden, Grammatik, "Kardinalzahlen": one word below a million, "eins" at the end only where nothing follows. */
export function cardinal(value: number, gender?: Gender): string {
  if (value === 0) return "null";
  const said: string[] = [];
  let rest = value;
  for (const [power, one, many] of LARGE) {
    const group = Math.floor(rest / power);
    if (group) said.push(group === 1 ? `eine ${one}` : `${belowThousand(group, true)} ${many}`);
    rest %= power;
  }
  const thousands = Math.floor(rest / 1000);
  const head =
    thousands === 0
      ? ""
      : thousands === 1
        ? "tausend"
        : `${belowThousand(thousands, true).replace(/eins$/, "ein")}tausend`;
  rest %= 1000;
  if (head || rest) said.push(head + (rest ? belowThousand(rest, head === "") : ""));
  const words = said.join(" ");
  return gender ? words.replace(/eins$/, ONE[gender]) : words;
}

/** Stem of an ordinal, without its ending. */
export function ordinalStem(value: number): string {
  const irregular: Record<number, string> = { 1: "erst", 3: "dritt", 7: "siebt", 8: "acht" };
  const last = value % 100;
  if (last === 0 || last > 19) return `${cardinal(value)}st`;
  const head = value - last ? cardinal(value - last) : "";
  return head + (irregular[last] ?? `${ONES[last]}t`);
}

/** Years from 1100 to 1999 in hundreds (Duden, "Jahreszahlen"). */
export const year = (value: number): string =>
  value >= 1100 && value < 2000
    ? `${ONES[Math.floor(value / 100)]}hundert${value % 100 ? belowThousand(value % 100, false) : ""}`
    : cardinal(value);
