import { describe, expect, it } from "vitest";
import { paginate } from "@/lib/timeline/layout/captions";

const speak = (text: string, each = 8, start = 0) =>
  text.split(" ").map((word, index) => ({ text: word, from: start + index * each, to: start + (index + 1) * each }));
const texts = (pages: ReturnType<typeof paginate>) =>
  pages.map((page) => page.words.map((word) => word.text).join(" "));

describe("paginate", () => {
  it("keeps every word once and in order, within the limits", () => {
    const words = speak(
      "Coral reefs cover less than one percent of the ocean floor, yet a quarter of all marine life depends on them.",
    );
    const pages = paginate(words, { maxWords: 6, maxChars: 34 });
    expect(texts(pages).join(" ")).toBe(words.map((word) => word.text).join(" "));
    for (const page of pages) {
      expect(page.words.length).toBeLessThanOrEqual(6);
      expect(page.words.map((word) => word.text).join(" ").length).toBeLessThanOrEqual(34);
      expect(page.words.length).toBeGreaterThan(1);
    }
  });

  it("ends pages at sentences and pauses", () => {
    const words = [...speak("It works. Now what?"), ...speak("A pause before", 8, 100)];
    expect(texts(paginate(words, { maxWords: 9, maxChars: 60 }))).toEqual(["It works.", "Now what?", "A pause before"]);
  });

  it("leaves a page until the next one, or a little after its last word", () => {
    const pages = paginate([...speak("One two.", 10), ...speak("Three", 10, 26), ...speak("Four", 10, 200)], {
      maxWords: 4,
      maxChars: 40,
      linger: 12,
    });
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 26],
      [26, 48],
      [200, 222],
    ]);
  });

  it("gives a word longer than the limit a page of its own", () => {
    expect(texts(paginate(speak("a Donaudampfschifffahrtsgesellschaft b"), { maxWords: 4, maxChars: 12 }))).toEqual([
      "a",
      "Donaudampfschifffahrtsgesellschaft",
      "b",
    ]);
  });
});
