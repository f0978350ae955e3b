import { afterAll, beforeAll, expect, test } from "vitest";
import { THEME_IDS } from "@/lib/timeline/schema-parts";
import { openProbe } from "./probe-browser";
import { SIZES } from "./samples";
import { SAMPLES } from "./support/drawn-samples";
import { filmOfSamples, lastFrames } from "./support/film-of-samples";

let page: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  page = await openProbe();
});
afterAll(() => page?.close());

const languages = [...new Set(Object.values(SAMPLES).map((sample) => sample.language))];

for (const [turn, [size, canvas]] of Object.entries(SIZES).entries()) {
  for (const [index, language] of languages.entries()) {
    // Each combination takes the next theme, so that all faces and cards are tried.
    const theme = THEME_IDS[(turn * languages.length + index * 3) % THEME_IDS.length] ?? "midnight";
    test(`nothing overflows in ${size}, ${language}, ${theme}`, async () => {
      const samples = Object.entries(SAMPLES).filter(([, sample]) => sample.language === language);
      const film = filmOfSamples(
        samples.map(([, sample]) => sample),
        canvas,
        theme,
      );
      const frames = lastFrames(film);
      const reports = await page.reports("measure", film, frames);
      for (const [at, [name]] of samples.entries()) {
        const report = reports.get(frames[at] ?? 0);
        expect(report?.wrong, name).toEqual([]);
        if (!name.includes("hostile")) expect(report?.smallest, `${name} is legible`).toBeGreaterThan(1.2);
      }
    });
  }
}
