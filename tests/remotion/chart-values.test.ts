import { expect, test } from "vitest";
import { ticksOf, valueText } from "@/remotion/scenes/chart/values";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("values are written as the film's language does", () => {
  expect(plain(valueText([31.4, 19], "%", "fr").format(31.4))).toBe("31,4 %");
  expect(valueText([31.4, 19], "%", "en").format(31.4)).toBe("31.4%");
  expect(plain(valueText([120_000, 90_000], "€", "fr").format(120_000))).toBe("120 k €");
  expect(valueText([1_500_000], "$", "en").format(1_500_000)).toBe("$1.5M");
  expect(plain(valueText([94, 446], "GW", "en").format(446))).toBe("446 GW");
});

test("a long unit stands over the chart, not at every value", () => {
  const text = valueText([317, 424], "parts per million", "en");
  expect(text.caption).toBe("parts per million");
  expect(text.format(317)).toBe("317");
});

test("an unknown language falls back to English", () => {
  expect(valueText([1.5], "", "no such tag").format(1.5)).toBe("1.5");
});

test("ticks are round and hold all values", () => {
  expect(ticksOf(0, 446)).toEqual([0, 200, 400, 600]);
  expect(ticksOf(-1.2, 3.1)).toEqual([-2, 0, 2, 4]);
  for (const [low, high] of [
    [0, 1],
    [250, 424],
    [-7, -2],
    [0, 1e9],
  ] as const) {
    const ticks = ticksOf(low, high);
    expect(ticks[0]).toBeLessThanOrEqual(low);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeLessThan(8);
  }
});
