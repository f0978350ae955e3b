import { describe, expect, it } from "vitest";
import { planGrounds } from "@/lib/planning/layout/grounds";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { contrast } from "@/lib/timeline/theme/color";
import { boldTheme, pictureTheme } from "@/lib/timeline/theme/grounds";
import { themeOf } from "@/lib/timeline/theme/themes";

describe("bold grounds", () => {
  for (const id of THEME_IDS) {
    it(`${id} reads, with its own colours and with the maker's`, () => {
      for (const own of [{}, { primary: "#ffee00", accent: "#101010" }, { primary: "#101010", accent: "#ffee00" }]) {
        const theme = themeOf({ id, ...own });
        const bold = boldTheme(theme);
        expect(bold.bg).not.toBe(theme.bg);
        for (const drawn of [bold, pictureTheme(theme)])
          for (const ground of [drawn.bg, drawn.bg2, drawn.surface])
            for (const ink of [drawn.text, drawn.muted, drawn.primaryText, drawn.accentText])
              expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    });
  }

  it("stand apart, on few scenes that suit them, never on the first", () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const types = [
        "statement",
        "number",
        "points",
        "quote",
        "statement",
        "number",
        "chart",
        "quote",
        "outro",
      ] as const;
      const grounds = planGrounds(
        types.map((type) => ({ type, section: false })),
        seed,
      );
      const bold = grounds.flatMap((ground, index) => (ground === "bold" ? [index] : []));
      expect(bold[0] ?? 1).toBeGreaterThan(0);
      for (const [at, index] of bold.entries()) {
        expect(["statement", "number", "quote", "outro"]).toContain(types[index]);
        if (at > 0) expect(index - bold[at - 1]!).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
