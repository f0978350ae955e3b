import { expect, it } from "vitest";
import { markedWords } from "@/remotion/scenes/statement/marked-words";

const shown = (text: string, marks: string[]) =>
  markedWords(text.split(" "), marks).map((word) => (word ? `${word.mark}:${word.at}/${word.of}` : "-"));

it("marks a phrase where it first stands, whatever its case and marks", () => {
  expect(shown("Two billion cups, and two billion more.", ["two billion"])).toEqual([
    "0:0/2",
    "0:1/2",
    "-",
    "-",
    "-",
    "-",
    "-",
  ]);
  expect(shown("Un Français consomme 148\u00a0litres.", ["148 litres"])).toEqual(["-", "-", "-", "-"]);
  expect(shown("« L’eau » est précieuse", ["l'eau"])).toEqual(["-", "0:0/1", "-", "-", "-"]);
});

it("never marks a word twice, and nothing that is not there", () => {
  expect(shown("the old oak tree", ["old oak", "oak tree", "beech"])).toEqual(["-", "0:0/2", "0:1/2", "-"]);
  expect(shown("anything", [""])).toEqual(["-"]);
});
