import { expect, test } from "vitest";
import { findPlaces, lookUpPlace } from "@/lib/planning/illustration/places";

const names = (text: string, language: string) => findPlaces(text, language).map((place) => place.name);

test("places are found in the order of the text, each once", () => {
  expect(names("From Paris to Tokyo, via Cairo and back to Paris.", "en")).toEqual(["Paris", "Tokyo", "Cairo"]);
  expect(names("De Londres à Pékin, puis au Caire : l'Inde, les États-Unis et le Brésil.", "fr")).toEqual([
    "Londres",
    "Pékin",
    "Le Caire",
    "Inde",
    "États-Unis",
    "Brésil",
  ]);
});

test("only names with their capital count, and only whole ones", () => {
  expect(names("We ate turkey from good china; Parisians agreed.", "en")).toEqual([]);
  expect(names("Turkey and China signed.", "en")).toHaveLength(2);
});

test("names mean what they mean in their language", () => {
  expect(lookUpPlace("Mexico", "fr")).toMatchObject({ kind: "city", countryCode: "MX" });
  expect(lookUpPlace("Mexico", "en")).toMatchObject({ kind: "country", countryCode: "MX" });
  expect(lookUpPlace("Allemagne", "fr")).toMatchObject({ name: "Allemagne", countryCode: "DE" });
  expect(lookUpPlace("Deutschland", "de")).toMatchObject({ name: "Deutschland", countryCode: "DE" });
  expect(lookUpPlace("Atlantis", "en")).toBeNull();
});

test("a country's point lies in its main part", () => {
  const france = lookUpPlace("France", "en");
  expect(france?.latitude).toBeGreaterThan(43);
  expect(france?.longitude).toBeGreaterThan(-2);
  const america = lookUpPlace("United States", "en");
  expect(america?.longitude).toBeLessThan(-85);
  expect(america?.longitude).toBeGreaterThan(-115);
});
