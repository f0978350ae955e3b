import type { Currency, Gender, Noun } from "./types";

/** Entries of a compact table, `written : said`, one a line or parted by semicolons. */
function entries(table: string): [string, string][] {
  return table
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const at = entry.lastIndexOf(" : ");
      return at < 0 ? [entry.replace(/ :$/, ""), ""] : [entry.slice(0, at).trim(), entry.slice(at + 3).trim()];
    });
}

/** `Dr. : Doctor`; nothing behind the colon is silence. */
export const wordTable = (table: string): Record<string, string> => Object.fromEntries(entries(table));

/** `f heure/heures`: gender, singular and plural; without a plural an "s" is added. */
export function nounOf(text: string): Noun {
  const [, gender, one = "", many] = /^(?:([mfn]) )?([^/]+?)(?:\/(.+))?$/.exec(text) ?? [];
  return { one, many: many ?? `${one}s`, ...(gender ? { gender: gender as Gender } : {}) };
}

/** `km : kilometer/kilometers`; several symbols of one noun are parted by commas. */
export function unitTable(table: string): Record<string, Noun> {
  return Object.fromEntries(
    entries(table).flatMap(([symbols, noun]) =>
      symbols.split(", ").map((symbol): [string, Noun] => [symbol, nounOf(noun)]),
    ),
  );
}

/** `$, USD : dollar + cent`: the currency's noun and that of its hundredth. */
export function currencyTable(table: string): Record<string, Currency> {
  return Object.fromEntries(
    entries(table).flatMap(([symbols, nouns]) => {
      const [noun = "", cent] = nouns.split(" + ");
      const currency: Currency = { ...nounOf(noun), ...(cent ? { cent: nounOf(cent) } : {}) };
      return symbols.split(", ").map((symbol): [string, Currency] => [symbol, currency]);
    }),
  );
}

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
