import { expect, it } from "vitest";
import { timeText, typedTime } from "@/components/films/typed-time";

it.each([
  ["75.5", 75.5],
  ["1:15,50", 75.5],
  [" 0:00.00 ", 0],
  ["1:01:15", undefined],
  ["0:02:05", 125],
  ["2:00", 120],
  ["2:06", undefined],
  ["", undefined],
  ["1.5.2", undefined],
  ["-1", undefined],
])("reads %j in a film of two minutes and five seconds", (text, seconds) => {
  expect(typedTime(text, 125)).toBe(seconds);
});

it("writes times so that they are read as the same", () => {
  expect([0, 5, 75.5, 3700.29].map(timeText)).toEqual(["0:00.000", "0:05.000", "1:15.500", "61:40.290"]);
  // The last frame at 30 frames a second, whose time has no end of digits.
  expect(typedTime(timeText(1079 / 30), 1079 / 30)).toBe(1079 / 30);
});
