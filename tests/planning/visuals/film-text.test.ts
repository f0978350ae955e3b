import { describe, expect, it } from "vitest";
import { planScenes } from "@/lib/planning/visuals/scenes";
import { filmTextOf } from "@/lib/planning/visuals/technical";
import { art } from "../helpers";

const visualsOf = async (text: string, language = "en") =>
  (await planScenes({ text, language, art })).map(({ visual }) => visual);

describe("a film about programs", () => {
  it.each([
    ["Run `npm install` first. Then open the folder.", true],
    ["Add -l to see only the names.", true],
    ["The server asks the database in SQL.", true],
    ["The oak is the tallest of the trees. It was planted in 1810.", false],
    ["A well-known author wrote the code of honour.", false],
  ])("%s: %s", (script, technical) => {
    expect(filmTextOf(script).technical).toBe(technical);
  });

  it("shows what is typed, and no tree where a folder is meant", async () => {
    const visuals = await visualsOf(
      "To find a word in many files, use grep. `grep -rn 'timeout' src/` prints each line with its number. Add `-l` to see only the names. On large trees ripgrep is five times faster.",
    );
    const typed = visuals.find((visual) => visual.type === "code");
    expect(typed?.lines.map((line) => line.map(({ text }) => text).join(""))).toEqual(["grep -rn 'timeout' src/"]);
    expect(visuals.map(({ type }) => type)).not.toContain("scenery");
    expect(JSON.stringify(visuals)).not.toMatch(/"label":"Trees?"/);
  });
});

describe("a percentage", () => {
  it.each([
    ["Revenue rose 18% in the third quarter.", "en", true],
    ["Les ventes ont augmenté de 12 % en mai.", "fr", true],
    ["Der Umsatz stieg um 7 %.", "de", true],
    ["The new line is 30% faster.", "en", true],
    ["More than 40% of the wells are dry.", "en", undefined],
    ["Le nucléaire donne 71 % de l'énergie.", "fr", undefined],
  ])("%s is growth: %s", async (sentence, language, growth) => {
    const numbers = (await visualsOf(sentence, language)).filter((visual) => visual.type === "number");
    expect(numbers.map((visual) => visual.growth)).toEqual([growth]);
  });
});

it("names both sides of a choice in full", async () => {
  const [visual] = await visualsOf(
    "Contrat à durée déterminée ou indéterminée ? Le premier finit à une date fixée, le second dure.",
    "fr",
  );
  expect(visual).toMatchObject({
    type: "comparison",
    left: { title: "Contrat à\u00a0durée déterminée" },
    right: { title: "Contrat à\u00a0durée indéterminée" },
  });
});

it("knows films of olden times and of the night", () => {
  expect(filmTextOf("Lisbonne, 1755. La terre tremble six minutes.").old).toBe(true);
  expect(filmTextOf("Roman roads carried it to the coast.").old).toBe(true);
  expect(filmTextOf("The path is 1,400 metres long and 1500 m high.").old).toBe(false);
  expect(filmTextOf("In 2019 the city built a tram.").old).toBe(false);
  expect(filmTextOf("Every night she counted the stars. One night a star was missing.").nightly).toBe(true);
  expect(filmTextOf("Day and night, night after night, the mill turns.").nightly).toBe(false);
});

it("draws a village, not a skyline, for a city of olden times", async () => {
  const drawn = (await visualsOf("Salt once paid Roman soldiers. Whoever held the salt works held the city.")).filter(
    (visual) => visual.type === "scenery",
  );
  expect(drawn.map(({ ground }) => ground)).toEqual(["village"]);
});
