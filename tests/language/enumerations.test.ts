import { expect, it } from "vitest";
import { enumerationIn } from "@/lib/language/enumerations";

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

it("tells clauses, actions and subjects apart", () => {
  const nurses =
    "Nurses feed the larvae, builders repair the cells, guards watch the door and foragers fly out for nectar.";
  expect(list(nurses, "en")?.slice(0, 4)).toEqual([
    "",
    "Nurses feed the larvae",
    "builders repair the cells",
    "guards watch the door",
  ]);
  expect(list("Poor sleep raises blood pressure, weakens memory and makes you hungry.", "en")?.slice(0, 2)).toEqual([
    "Poor sleep",
    "raises blood pressure",
  ]);
  expect(list("Wear good shoes, carry water and leave your map at home.", "en")?.[1]).toBe("Wear good shoes");
  expect(list("Pay yourself first, automate the transfer and never touch it.", "en")?.[1]).toBe("Pay yourself first");
  expect(list("You get clean records, automatic reminders and one export.", "en")?.slice(0, 2)).toEqual([
    "You get",
    "clean records",
  ]);
  expect(list("Keep the bedroom cool, dark and quiet.", "en")).toEqual(["Keep the bedroom", "cool", "dark", "quiet"]);
});

it("takes what is said of all things off the last one", () => {
  const hat = enumerationIn("A hat, sunglasses and a long shirt protect better than any cream.", "en");
  expect(hat?.items.map((item) => item.text)).toEqual(["A hat", "sunglasses", "a long shirt"]);
  expect(hat?.rest).toBe("protect better than any cream");
  expect(enumerationIn("L’énergie, les salaires et les loyers pèsent bien plus lourd.", "fr")).toMatchObject({
    items: [{ text: "L’énergie" }, { text: "les salaires" }, { text: "les loyers" }],
    rest: "pèsent bien plus lourd",
  });
});

it("takes no time or place that opens a sentence for a thing", () => {
  expect(list("À l’aube, les pêcheurs rentrent au port et les mouettes les suivent.", "fr")).toBeUndefined();
  expect(list("Au moindre doute, appelez le 17 ou signalez le message.", "fr")).toBeUndefined();
  expect(list("Mornings begin here, with coffee and the sound of gulls.", "en")).toBeUndefined();
});
