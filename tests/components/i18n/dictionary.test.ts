import { describe, expect, it } from "vitest";
import { pickLocale } from "@/components/i18n/locale";
import { dictionary as en } from "@/components/i18n/locales/en/dictionary";
import { dictionary as fr } from "@/components/i18n/locales/fr/dictionary";

/** Every leaf as `path → text`. */
function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("dictionaries", () => {
  const english = new Map(leaves(en));
  const french = new Map(leaves(fr));

  it("have the same keys in both languages", () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leave no text empty and name the same values", () => {
    for (const [key, text] of english) {
      const other = french.get(key) ?? "";
      expect(text.trim(), key).not.toBe("");
      expect(other.trim(), key).not.toBe("");
      expect(placeholders(other), key).toEqual(placeholders(text));
    }
  });
});

describe("pickLocale", () => {
  it("takes the cookie first, then the browser's languages in order, then English", () => {
    expect(pickLocale("fr", "en-GB,en;q=0.9")).toBe("fr");
    expect(pickLocale(undefined, "de-DE,fr-CA;q=0.8,en;q=0.5")).toBe("fr");
    expect(pickLocale("xx", "de")).toBe("en");
    expect(pickLocale(undefined, null)).toBe("en");
  });
});
