import { expect, it } from "vitest";
import { sampleText } from "@/lib/services/voices/sample-text";

it("lets every voice say something in its own language", () => {
  expect(sampleText("pl")).toMatch(/Twój film/);
  expect(sampleText("ca")).toBe("català");
  expect(sampleText("qaa")).toBe(sampleText("en"));
});
