import { expect, it } from "vitest";
import { quoteIn } from "@/lib/language/quotes";

const said = (text: string, language: string) => {
  const found = quoteIn(text, language);
  return found && [found.author, found.role];
};

it("names who speaks behind any verb of saying", () => {
  expect(said("« Nous avons supprimé trois outils », raconte Inès Garnier, directrice des opérations.", "fr")).toEqual([
    "Inès Garnier",
    "directrice des opérations",
  ]);
  expect(said("« On jouera enfin au bord de l’eau », se réjouit Nadia Ferrand, qui vit ici.", "fr")).toEqual([
    "Nadia Ferrand",
    "",
  ]);
  expect(said("« N’attendez pas d’avoir soif », conseille le docteur Amélie Roux.", "fr")).toEqual([
    "Amélie Roux",
    "docteur",
  ]);
  expect(said('"Nobody expects you to know everything," says our founder, Priya Nair.', "en")).toEqual([
    "Priya Nair",
    "founder",
  ]);
  expect(said('Dr. Matthew Osei puts it simply: "Sleep is the cheapest medicine."', "en")?.[0]).toBe(
    "Dr. Matthew Osei",
  );
});

it("takes neither a place for a speaker nor a moment for an office", () => {
  expect(said('The sign read "Keep off the grass", in London.', "en")).toEqual(["", ""]);
  expect(said('"I will remember that noise," said Léa Martin, after her final.', "en")).toEqual(["Léa Martin", ""]);
});
