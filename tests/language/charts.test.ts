import { expect, it } from "vitest";
import { changeIn } from "@/lib/language/changes";
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
])("labels the figures of %j", (text, language, first) => {
  expect(chart(text, language)?.[2]).toBe(first);
  expect(chart(text, language)).toHaveLength(5);
});

it.each([
  ["Choose among 8 themes, 6 caption styles and 4 shapes.", "en"],
  ["They are 420 kilometres apart. Together they close 210 kilometres every hour.", "en"],
  ["Mix 50 g of rye flour, 50 g of wheat flour and 100 g of water.", "en"],
  ["Churn fell from 3.4% to 2.1% in spring.", "en"],
  ["Leave it for 12 to 16 hours, then chill it for 3 hours and serve 2 hours later.", "en"],
  ["La vache donne 20 litres de lait, le veau en boit 8.", "fr"],
])("abstains from a chart of %j: no one scale with a label for each value", (text, language) => {
  expect(chartIn(text, language)).toBeUndefined();
});

it.each([
  ["Churn fell from 3.4% to 2.1%.", "en", "3.4%", "2.1%"],
  ["We answer in 3 hours, down from 11.", "en", "11", "3 hours"],
  ["Le taux passe de 7,2 % à 5,9 %.", "fr", "7,2 %", "5,9 %"],
  ["Die Quote sank von 9 % auf 6 %.", "de", "9 %", "6 %"],
])("reads a change in %j", (text, language, before, after) => {
  const change = changeIn(text, language)!;
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect([said(change.before), said(change.after)]).toEqual([before, after]);
});

it.each([
  ["The shop is open from 9 to 17.", "en"],
  ["The road from 3 km to 5 km is steep.", "en"],
  ["Between 2015 and 2020 nothing happened.", "en"],
  ["Ouvert de 10 h à 18 h.", "fr"],
])("reads no change in %j", (text, language) => {
  expect(changeIn(text, language)).toBeUndefined();
});

it.each([
  ["Last year it raised $1.2B for clean water.", "en", ["$1.2B money"]],
  ["Its channel now has 10k followers in nine countries.", "en", ["10k large"]],
  ["Its new wing cost €300M and took four years.", "en", ["€300M money"]],
  ["One night the thermometer fell to −40 °C.", "en", ["−40 °C measure"]],
  ["In spring it was -6 °C at dawn.", "en", ["-6 °C measure"]],
  ["The freezer holds minus 25 degrees all year.", "en", ["minus 25 degrees measure"]],
  ["Adults need 7 to 9 hours a night.", "en", ["7 to 9 hours range"]],
  ["9 out of 10 nurses buy it again.", "en", ["9 out of 10 range"]],
  ["Open from 8 a.m. to 6 p.m. on weekdays.", "en", ["8 a.m. to 6 p.m. clock"]],
  ["Ouvert de 10 h à 18 h, sauf le mardi.", "fr", ["10 h à 18 h clock"]],
  ["La sauvegarde tourne à 3 h 30.", "fr", ["3 h 30 clock"]],
  ["Geöffnet von 9 bis 18 Uhr.", "de", ["9 bis 18 Uhr clock"]],
  ["Das Fahrrad kostet 1.234,50 €.", "de", ["1.234,50 € money"]],
  ["It ended in 2020. 68 % of customers came back.", "en", ["2020 year", "68 % percent"]],
  ["It listens on port 8080 and needs Node 24.", "en", ["24 other"]],
])("reads figures whole in %j", (text, language, expected) => {
  const seen = numbersIn(text, language).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind}`);
  expect(seen).toEqual(expected);
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
