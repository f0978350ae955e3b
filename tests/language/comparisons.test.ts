import { expect, it } from "vitest";
import { comparisonIn } from "@/lib/language/comparisons";

const sides = (text: string, language: string) => {
  const found = comparisonIn(text, language);
  return found && [found.left, found.right].map((side) => `${side.title}: ${side.point}`);
};

it("parts the two sides at what is said of them", () => {
  expect(sides("Deep sleep repairs the body, whereas dream sleep sorts what you learned.", "en")).toEqual([
    "Deep sleep: repairs the body",
    "dream sleep: sorts what you learned",
  ]);
  expect(sides("A spreadsheet waits for you to type, whereas Tidybook files each receipt by itself.", "en")).toEqual([
    "spreadsheet: waits for you to type",
    "Tidybook: files each receipt by itself",
  ]);
  expect(
    sides("Le chocolat noir contient peu de sucre, tandis que le chocolat au lait en contient beaucoup.", "fr"),
  ).toEqual(["chocolat noir: contient peu de sucre", "chocolat au lait: en contient beaucoup"]);
  expect(sides("Un dossier se remplit sans ordre, alors que Classeo trie chaque fichier.", "fr")).toEqual([
    "dossier: se remplit sans ordre",
    "Classeo: trie chaque fichier",
  ]);
});

it("sets two places or times against each other", () => {
  expect(sides("À Paris, le métro l’emporte, tandis qu’à la campagne la voiture reste reine.", "fr")).toEqual([
    "À Paris: le métro l’emporte",
    "à la campagne: la voiture reste reine",
  ]);
});
