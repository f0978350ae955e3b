export type Direction = "ltr" | "rtl";

/** Languages written from right to left in their usual script (ISO 639, CLDR). */
const RTL = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ji",
  "ks",
  "lrc",
  "mzn",
  "nqo",
  "pnb",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
const RTL_SCRIPTS = new Set(["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/** Direction of writing of a BCP 47 tag; a script subtag decides over the language. */
export function directionOf(language: string): Direction {
  const [primary = "", ...rest] = language.toLowerCase().split(/[-_]/);
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  if (script) return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
  return RTL.has(primary) ? "rtl" : "ltr";
}
