import { describe, expect, it } from "vitest";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { contrast } from "@/lib/timeline/theme/color";
import { directionOf } from "@/lib/timeline/theme/direction";
import { themeForDirection, themeOf } from "@/lib/timeline/theme/themes";

describe("themes", () => {
  for (const id of THEME_IDS) {
    it(`${id} reads on all its grounds (WCAG AA)`, () => {
      const theme = themeOf({ id });
      for (const ground of [theme.bg, theme.bg2, theme.surface]) {
        for (const ink of [theme.text, theme.muted, theme.primaryText, theme.accentText])
          expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(theme.onPrimary, theme.primary)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
      expect(new Set(theme.chart).size).toBe(6);
    });
  }

  it("honours the maker's colours and keeps them readable", () => {
    for (const id of THEME_IDS) {
      const theme = themeOf({ id, primary: "#ffee00", accent: "#101010" });
      expect(theme.primary).toBe("#ffee00");
      expect(theme.chart.slice(0, 2)).toEqual(["#ffee00", "#101010"]);
      for (const ground of [theme.bg, theme.bg2, theme.surface])
        expect(contrast(theme.primaryText, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("has no two themes alike", () => {
    const themes = THEME_IDS.map((id) => themeOf({ id }));
    expect(new Set(themes.map((theme) => theme.texture)).size).toBe(8);
    expect(new Set(themes.map((theme) => theme.card)).size).toBe(8);
  });

  it("takes tracking off for joined scripts", () => {
    expect(directionOf("ar-EG")).toBe("rtl");
    expect(directionOf("az-Arab")).toBe("rtl");
    expect(directionOf("fr-FR")).toBe("ltr");
    expect(themeForDirection(themeOf({ id: "slate" }), "rtl").tracking).toBe(0);
  });
});
