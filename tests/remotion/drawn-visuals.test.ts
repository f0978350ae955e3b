import { afterAll, beforeAll, expect, test } from "vitest";
import { THEME_IDS } from "@/lib/timeline/schema-parts";
import { SIZES } from "./samples";
import { SAMPLES } from "./support/drawn-samples";
import { filmOfSamples, openMeasure } from "./support/measure";

let page: Awaited<ReturnType<typeof openMeasure>>;
beforeAll(async () => {
  page = await openMeasure();
});
afterAll(() => page?.close());

const languages = [...new Set(Object.values(SAMPLES).map((sample) => sample.language))];

for (const [turn, [size, canvas]] of Object.entries(SIZES).entries()) {
  for (const [index, language] of languages.entries()) {
    // Each combination takes the next theme, so that all faces and cards are tried.
    const theme = THEME_IDS[(turn * languages.length + index * 3) % THEME_IDS.length] ?? "midnight";
    test(`nothing overflows in ${size}, ${language}, ${theme}`, async () => {
      const samples = Object.entries(SAMPLES).filter(([, sample]) => sample.language === language);
      const reports = await page.scenes(
        filmOfSamples(
          samples.map(([, sample]) => sample),
          canvas,
          theme,
        ),
      );
      for (const [at, [name]] of samples.entries()) {
        expect(reports[at]?.wrong, name).toEqual([]);
        if (!name.includes("hostile")) expect(reports[at]?.smallest, `${name} is legible`).toBeGreaterThan(1.2);
      }
    });
  }
}
