import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { openProbe, type ReportOf, type Stop } from "./probe-browser";
import { SIZES } from "./samples";
import { SAMPLES } from "./support/drawn-samples";
import { filmOfSamples, lastFrames } from "./support/film-of-samples";

let page: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  page = await openProbe();
});
afterAll(() => page?.close());

const languages = [...new Set(Object.values(SAMPLES).map((sample) => sample.language))];
const samplesIn = (wanted: string) => Object.entries(SAMPLES).filter(([, { language }]) => language === wanted);

describe.each(Object.entries(SIZES).map(([size, canvas], turn) => ({ size, canvas, turn })))(
  "$size",
  ({ canvas, turn }) => {
    // Each combination takes the next theme, so that all faces and cards are tried.
    const films = languages.map((language, index) => {
      const theme = THEME_IDS[(turn * languages.length + index * 3) % THEME_IDS.length] ?? "midnight";
      const samples = samplesIn(language);
      const stops = lastFrames(
        filmOfSamples(
          samples.map(([, sample]) => sample),
          canvas,
          theme,
        ),
      );
      return { language, theme, samples, stops };
    });
    const reports = new Map<Stop, ReportOf<"measure"> | undefined>();
    beforeAll(async () => {
      const stops = films.flatMap((film) => film.stops);
      const found = await page.reports("measure", stops);
      for (const [index, stop] of stops.entries()) reports.set(stop, found[index]);
    });

    test.each(films)("nothing overflows in $language, $theme", ({ samples, stops }) => {
      for (const [at, [name]] of samples.entries()) {
        const report = reports.get(stops[at] as Stop);
        expect(report?.wrong, name).toEqual([]);
        if (!name.includes("hostile")) expect(report?.smallest, `${name} is legible`).toBeGreaterThan(1.2);
      }
    });
  },
);
