import { describe, expect, it } from "vitest";
import { filmCredits, filmLicence } from "@/lib/services/films/film-credits";

const volcano = {
  title: "Wikipedia: Volcano, Formation",
  licence: "CC BY-SA 4.0",
  url: "https://en.wikipedia.org/w/index.php?title=Volcano&oldid=1#Formation",
};

describe("a film's credits", () => {
  it("name sources with licence and address, a line each", () => {
    expect(filmCredits([volcano, { title: "Bees", url: "https://bees.example/" }])).toBe(
      `Wikipedia: Volcano, Formation (CC BY-SA 4.0) ${volcano.url}\nBees https://bees.example/`,
    );
    expect(filmCredits([])).toBe("");
  });

  it("keep what is quoted under its licence", () => {
    expect(filmLicence([])).toBe("the maker's own");
    expect(filmLicence([volcano, volcano, { title: "Bees" }])).toBe("the maker's own; in parts CC BY-SA 4.0");
  });
});
