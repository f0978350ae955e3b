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

describe("pages of captions", () => {
  const apart = (text: string) =>
    texts(paginate(speak(text), { maxWords: 4, maxChars: 24 })).map((page) => page.split(" "));

  it.each([
    "She works for Dr. Lee at the old mill now",
    "It was Mr. and Mrs. Hall who came with No. 12 today",
    "Das gilt z. B. für Berlin und Köln wie für u. a. Bonn",
    "Le musée de M. Dupont ouvre avec Mme. Petit au n. 5 demain",
    "Hier paga il Sig. Rossi e poi la Prof. Riva paga tutto",
    "Bread for 12 km of road and 300 g of flour at 40 °C here",
    "It fell by − 40 degrees and then by $ 12 million that day",
  ])("never end on an abbreviation or between a sign and its number: %s", (text) => {
    for (const page of apart(text).slice(0, -1)) {
      expect(page.at(-1)).not.toMatch(/^(?:Dr|Mr|Mrs|No|z|B|u|a|M|Mme|n|Sig|Prof)\.$|^[−$]$/);
    }
    const pages = apart(text);
    for (const [index, page] of pages.entries()) {
      if (/\d$/.test(page.at(-1)!)) expect(pages[index + 1]?.[0] ?? "").not.toMatch(/^(?:km|g|°C|million)$/);
    }
    expect(pages.flat().join(" ")).toBe(text);
  });

  it("stay until they can be read, as far as the next one leaves room", () => {
    const long = "Incomprehensibilities notwithstanding everything";
    const [alone] = paginate([{ text: long, from: 0, to: 20 }], { maxWords: 8, maxChars: 80, fps: 30 });
    expect((alone!.to - alone!.from) / 30).toBeGreaterThanOrEqual(long.length / 20);
    const [first, second] = paginate(
      [
        { text: long, from: 0, to: 20 },
        { text: "Next.", from: 50, to: 60 },
      ],
      { maxWords: 8, maxChars: 80, fps: 30 },
    );
    expect(first!.to).toBe(50);
    expect(second!.from).toBe(50);
  });
});
