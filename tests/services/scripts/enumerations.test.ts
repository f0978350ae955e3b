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

it("takes neither an aim nor what another verb is about for a thing", () => {
  expect(list("Pour bien choisir, regardez la batterie, le moteur, les freins et le poids.", "fr")).toEqual([
    "Pour bien choisir, regardez",
    "la batterie",
    "le moteur",
    "les freins",
    "le poids",
  ]);
  const river = "Elle naît en Ardèche, traverse Nevers, Orléans, Tours et Nantes, puis se jette dans l'Atlantique.";
  expect(list(river, "fr")).toEqual(["Elle naît en Ardèche, traverse", "Nevers", "Orléans", "Tours", "Nantes"]);
});

it("takes no opening word for a thing", () => {
  expect(list("Enfin, la pluie tombe sur les montagnes et rejoint les fleuves.", "fr")).toBeUndefined();
});

it("leaves a preposition that only the first thing has to the words before", () => {
  expect(list("It connects to Slack, GitHub and Notion.", "en")).toEqual([
    "It connects to",
    "Slack",
    "GitHub",
    "Notion",
  ]);
});

it("finds what is to be done behind a colon, and acts beside a word it does not know", () => {
  expect(
    list("Trois gestes comptent : réduire le plastique, choisir un poisson de saison et soutenir les ports.", "fr"),
  ).toEqual(["Trois gestes comptent", "réduire le plastique", "choisir un poisson de saison", "soutenir les ports"]);
  expect(list("Il produit la moitié de l’air, absorbe un quart du carbone et bidule le climat.", "fr")).toEqual([
    "Il",
    "produit la moitié de l’air",
    "absorbe un quart du carbone",
    "bidule le climat",
  ]);
});

it("takes where or when something is so for no thing, unless it is one of several", () => {
  expect(list("À vélo, on évite les bouchons, on ne cherche pas de place, et l'on arrive en forme.", "fr")).toEqual([
    "À vélo, ",
    "on évite les bouchons",
    "on ne cherche pas de place",
    "l'on arrive en forme",
  ]);
  expect(list("Since 1990, the city has built schools, parks and bicycle lanes.", "en")).toEqual([
    "Since 1990, the city has built",
    "schools",
    "parks",
    "bicycle lanes",
  ]);
  expect(list("For teams, schools and families, it is free.", "en")?.slice(1)).toEqual([
    "teams",
    "schools",
    "families",
  ]);
});
