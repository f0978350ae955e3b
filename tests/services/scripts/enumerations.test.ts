import { expect, it } from "vitest";
import { enumerationIn } from "@/lib/services/scripts/enumerations";

/** Introduction and items of a sentence's list. */
const list = (sentence: string, language: string) => {
  const found = enumerationIn(sentence, language);
  for (const item of found?.items ?? []) expect(sentence.slice(item.at).startsWith(item.text)).toBe(true);
  return found && [found.intro, ...found.items.map((item) => item.text)];
};

it("starts things that are done at their verb", () => {
  expect(list("Forests clean the water, cool the air and hold the soil.", "en")).toEqual([
    "Forests",
    "clean the water",
    "cool the air",
    "hold the soil",
  ]);
  expect(list("A tree takes in carbon dioxide, stores the carbon, and gives oxygen back.", "en")?.slice(0, 2)).toEqual([
    "A tree",
    "takes in carbon dioxide",
  ]);
});

it("starts French things at an article of the same kind", () => {
  expect(list("Travailler chez soi économise du temps, de l’argent et du carburant.", "fr")).toEqual([
    "Travailler chez soi économise",
    "du temps",
    "de l’argent",
    "du carburant",
  ]);
});

it("takes no opening word for a thing", () => {
  expect(list("Enfin, la pluie tombe sur les montagnes et rejoint les fleuves.", "fr")).toBeUndefined();
});
