import { expect, it } from "vitest";
import { chartIn } from "@/lib/language/charts";
import { numbersIn } from "@/lib/language/numbers";

/** Kind, unit and pairs of a text's chart. */
function chart(text: string, language: string) {
  const found = chartIn(text, language);
  return found && [found.chart, found.unit, ...found.data.map(({ label, value }) => `${label}=${value}`)];
}

it("never takes a year that stands beside one of the figures for its label", () => {
  const text =
    "Chaque année, 11 millions de tonnes de plastique finissent dans la mer. En 1950, le monde produisait 2 millions de tonnes de plastique.";
  expect(chart(text, "fr")).toBeUndefined();
});

it("does not compare bare numbers of different sentences", () => {
  expect(
    chart("Our story began 1,000 years ago in one village. People drink 2 billion cups a day.", "en"),
  ).toBeUndefined();
});

it("goes on with a unit through a line of years, if nothing else is named", () => {
  expect(
    chart(
      "En 1950, le monde produisait 2 millions de tonnes de plastique. En 2000, il en produisait 234 millions. En 2020, 460 millions.",
      "fr",
    ),
  ).toEqual(["line", "millions de tonnes", "1950=2", "2000=234", "2020=460"]);
  expect(
    chart("In 2000 the city had 5 million tonnes of waste. In 2010 it had 6 million people.", "en"),
  ).toBeUndefined();
});

it.each([
  ["Windkraft liefert 27 Prozent, Solarenergie 12 Prozent und Biomasse 8 Prozent.", "de", "Windkraft=27"],
  [
    "Costa de Marfil produce 2,2 millones de toneladas, Ghana 0,8 millones y Ecuador 0,4 millones.",
    "es",
    "Costa de Marfil=2.2",
  ],
  ["Choose among 8 themes, 6 caption styles and 4 shapes.", "en", "Themes=8"],
])("labels the figures of %j", (text, language, first) => {
  expect(chart(text, language)?.[2]).toBe(first);
  expect(chart(text, language)).toHaveLength(5);
});

it("draws German years that are joined by a word", () => {
  expect(
    chart("Im Jahr 2000 waren es nur 6 Prozent. Im Jahr 2010 waren es 17 Prozent, und 2023 bereits 52 Prozent.", "de"),
  ).toEqual(["line", "%", "2000=6", "2010=17", "2023=52"]);
});

it("labels shares with all that is said of each", () => {
  expect(
    chart(
      "L’enquête répond : 70 % prennent la voiture, 16 % les transports en commun, 8 % marchent et 6 % pédalent.",
      "fr",
    ),
  ).toEqual(["donut", "%", "Prennent la voiture=70", "Les transports en commun=16", "Marchent=8", "Pédalent=6"]);
  expect(
    chart(
      "Selon la mairie, 62 % des habitants y sont favorables, 27 % s’y opposent et 11 % ne se prononcent pas.",
      "fr",
    ),
  ).toEqual(["donut", "%", "Favorables=62", "S’y opposent=27", "Ne se prononcent pas=11"]);
});

it("draws what is there after some time, and again later", () => {
  expect(
    chart("After 10 years you have $15,500. After 20 years you have $41,100. After 30 years you have $83,200.", "en"),
  ).toEqual(["line", "$", "10 years=15500", "20 years=41100", "30 years=83200"]);
});

it("reads Arabic years as years", () => {
  const text = "في عام 2010 كانت القدرة 40 جيجاواط، وفي عام 2023 تجاوزت 1400 جيجاواط.";
  expect(numbersIn(text, "ar").map((mention) => mention.kind)).toEqual(["year", "count", "year", "large"]);
});
