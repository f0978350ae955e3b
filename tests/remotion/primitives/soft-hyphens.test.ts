import { describe, expect, it } from "vitest";
import { withSoftHyphens } from "@/remotion/primitives/soft-hyphens";

const shown = (text: string) => withSoftHyphens(text).replaceAll("\u00ad", "|").replaceAll("\u00a0", "_");

describe("withSoftHyphens", () => {
  it("marks syllables of long words only", () => {
    expect(shown("Haus und Garten")).toBe("Haus und Garten");
    expect(shown("électroménagers")).toBe("élec|tromé|nagers");
    expect(withSoftHyphens("Donaudampfschifffahrt").replaceAll("\u00ad", "")).toBe("Donaudampfschifffahrt");
    expect(withSoftHyphens("Donaudampfschifffahrt")).toContain("\u00ad");
  });

  it("leaves other scripts alone", () => {
    const arabic = "فسيكفيكهمالله";
    expect(withSoftHyphens(arabic)).toBe(arabic);
  });

  it("keeps French signs with their words", () => {
    expect(shown("« Quoi ? » 25 % : oui !")).toBe("«_Quoi_?_» 25_%_: oui_!");
  });
});
