import { expect, it } from "vitest";
import { sceneryOf } from "@/lib/planning/illustration/scenery";
import { SCENERY_CASES } from "./scenery-cases";

const cases = SCENERY_CASES.trim()
  .split("\n")
  .map((line) => {
    const [language = "", wanted = "", sentence = ""] = line.split(" | ");
    const [places = "", figures = ""] = wanted.split(" :").map((part) => part.trim());
    return { language, sentence, places: places.split("/"), figures: figures.split("/") };
  });

/** Whether a picture fits what is said, says nothing wrong though less, shows something else, or is none. */
function judged({ language, sentence, places, figures }: (typeof cases)[number]) {
  const shown = sceneryOf(sentence, language);
  if (places.includes("-")) return shown ? "misleading" : "fits";
  if (!shown) return "none";
  const drawn = shown.figures.map(({ figure }) => figure);
  const allowed = figures.join(",").split(",");
  if (!places.includes(shown.ground) || drawn.some((figure) => !allowed.includes(figure))) return "misleading";
  return figures.includes(drawn.join(",")) ? "fits" : "less";
}

it("draws the places of two hundred sentences as a reader would, and none that misleads", () => {
  const verdicts = cases.map((given) => ({
    ...given,
    verdict: judged(given),
    shown: sceneryOf(given.sentence, given.language),
  }));
  const told = (kind: string) =>
    verdicts
      .filter(({ verdict }) => verdict === kind)
      .map(
        ({ sentence, shown }) =>
          `${sentence} ${shown?.ground ?? ""} ${shown?.figures.map(({ figure }) => figure) ?? ""}`,
      );
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(told("misleading")).toEqual([]);
  expect([...told("none"), ...told("less")].length, [...told("none"), ...told("less")].join("\n")).toBeLessThanOrEqual(
    cases.length * 0.1,
  );
});

it("tells hour and weather, and points to the words that name what is seen", () => {
  expect(sceneryOf("Every night the lighthouse warns the ships of the storm.", "en")).toEqual({
    ground: "sea",
    hour: "night",
    weather: "storm",
    named: false,
    figures: [
      { figure: "lighthouse", at: 16 },
      { figure: "ship", at: 33 },
    ],
  });
  expect(sceneryOf("Au crépuscule, la pluie tombe sur le village.", "fr")).toMatchObject({
    ground: "village",
    hour: "dusk",
    weather: "rain",
  });
  expect(sceneryOf("Il neige.", "fr")).toMatchObject({ ground: "snow", weather: "snowfall" });
  expect(sceneryOf("Die Stadt schläft.", "de")).toBeUndefined();
});

it("leaves out what is said not to be there", () => {
  expect(sceneryOf("La vieille barque ne flotte plus.", "fr")).toBeUndefined();
  expect(sceneryOf("Ships no longer reached the quay.", "en")).toBeUndefined();
  expect(sceneryOf("The city runs without cars.", "en")).toMatchObject({ ground: "city", figures: [] });
});
