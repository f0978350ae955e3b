import { describe, expect, test } from "vitest";
import { roughly } from "@/components/i18n/format";

describe("an estimate", () => {
  test.each([
    [0, "about 10 seconds", "environ 10 secondes"],
    [12, "about 20 seconds", "environ 20 secondes"],
    [49, "about 50 seconds", "environ 50 secondes"],
    [50, "about 1 minute", "environ 1 minute"],
    [89, "about 1 minute", "environ 1 minute"],
    [91, "about 2 minutes", "environ 2 minutes"],
    [572, "about 10 minutes", "environ 10 minutes"],
    [2101, "about 35 minutes", "environ 35 minutes"],
    [3440, "about 55 minutes", "environ 55 minutes"],
    [3460, "about 1 hour", "environ 1 heure"],
    [5500, "about 1.5 hours", "environ 1,5 heure"],
    [50_000, "about 14 hours", "environ 14 heures"],
  ])("of %i s is rounded words in each language", (seconds, english, french) => {
    expect([roughly("en", seconds), roughly("fr", seconds).replace(/\s/g, " ")]).toEqual([english, french]);
  });

  test("is never far from what is known", () => {
    for (let seconds = 61; seconds < 40_000; seconds += 37) {
      const [figure = 0, unit = ""] = roughly("en", seconds)
        .replace("about ", "")
        .split(" ")
        .map((word, index) => (index === 0 ? Number(word) : word)) as [number, string];
      const told = figure * (unit.startsWith("hour") ? 3600 : unit.startsWith("minute") ? 60 : 1);
      expect(Math.abs(told - seconds) / seconds).toBeLessThan(0.34);
    }
  });
});
