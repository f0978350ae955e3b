import { describe, expect, it } from "vitest";
import { visualSchema } from "@/lib/timeline/schema/visuals";
import { countTo, unitBelow, writeNumber } from "@/remotion/scenes/number-text";

const number = (fields: object) =>
  visualSchema.parse({ type: "number", value: 0, ...fields }) as Parameters<typeof writeNumber>[0];

describe("numbers on screen", () => {
  it("are written as the language does, years without separators", () => {
    expect(writeNumber(number({ value: 12_500_000, prefix: "$" }), 12_500_000, "en")).toBe("$12,500,000");
    expect(writeNumber(number({ value: 1234.5, decimals: 1 }), 1234.5, "de")).toBe("1.234,5");
    expect(writeNumber(number({ value: 2024 }), 2024, "en")).toBe("2024");
    expect(writeNumber(number({ value: 5 }), 5, "not a tag")).toBe("5");
  });

  it("count up in steps of their last digit and end exactly", () => {
    expect(countTo(25, 0.333, 0)).toBe(8);
    expect(countTo(1.25, 0.5, 2)).toBe(0.63);
    expect(countTo(1234.567, 1, 0)).toBe(1234.567);
  });
});

it("puts a long unit in words below its figure", () => {
  const euros = number({ value: 38, suffix: " millions d’euros" });
  expect(unitBelow(euros, writeNumber(euros, 38, "fr"), true)).toBe("millions d’euros");
  expect(unitBelow(number({ value: 45, suffix: " %" }), "45 %", true)).toBe("");
  const billions = number({ value: 5, suffix: " milliards" });
  expect(unitBelow(billions, writeNumber(billions, 5, "fr"), true)).toBe("milliards");
  expect(unitBelow(billions, writeNumber(billions, 5, "fr"), false)).toBe("");
});
