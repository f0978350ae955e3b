import { expect, it } from "vitest";
import { headlineOf } from "@/components/create/film-sketch";

it.each([
  ["", ""],
  ["# The sea\n\nIt is salty.", "The sea"],
  ["Why is the sea salty? Rivers bring salt.", "Why is the sea salty?"],
  ["The history of the printing press, for curious teenagers", "The history of the printing press, for curious…"],
  [
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Donaudampfschifffahrtselektrizitätenhauptbetri…",
  ],
])("takes the headline out of %j", (text, headline) => {
  expect(headlineOf(text)).toBe(headline);
});
