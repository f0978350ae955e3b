import { describe, expect, it } from "vitest";
import { spokenForm } from "@/lib/language/spoken";
import { tokensOf } from "@/lib/language/tokens";
import { wordTimings } from "@/lib/providers/voice/timing";

describe("tokensOf", () => {
  it("takes words with their punctuation", () => {
    expect(tokensOf("Hello,  world!", "en")).toEqual([
      { text: "Hello,", start: 0, end: 6 },
      { text: "world!", start: 8, end: 14 },
    ]);
  });

  it("finds words where a script has no spaces", () => {
    expect(tokensOf("今日はいい天気です。", "ja").map((token) => token.text)).toEqual([
      "今日",
      "は",
      "いい",
      "天気",
      "です。",
    ]);
    expect(
      tokensOf("สวัสดีครับ", "th")
        .map((token) => token.text)
        .join(""),
    ).toBe("สวัสดีครับ");
  });
});

describe("spokenForm", () => {
  const shown = (text: string, language = "en") => spokenForm(text, language).words.map((word) => word.text);

  it("says no formatting and shows none", () => {
    const { spoken, words } = spokenForm("## A **bold** _move_ with `code`, and [a link](https://x.org/y).", "en");
    expect(spoken).toBe("A bold move with code, and a link.");
    expect(words.map((word) => word.text).join(" ")).toBe(spoken);
  });

  it("keeps each word's place in the text as written", () => {
    const text = "- A **bold** move 🚀 — now";
    for (const word of spokenForm(text, "en").words) {
      const place = text.slice(word.textStart, word.textEnd);
      for (const part of word.text.split(" ")) expect(place).toContain(part);
    }
  });

  it("tells of pauses and questions written apart from their word", () => {
    expect(spokenForm("Quoi\u00a0? Le prix : dix euros ; rien de plus !", "fr").spoken).toBe(
      "Quoi? Le prix: dix euros; rien de plus!",
    );
    expect(spokenForm("« Viens », dit-il – puis il part.", "fr").spoken).toBe("Viens, dit-il, puis il part.");
  });

  it("shows emoji and dashes with the word before, unsaid", () => {
    expect(shown("Go 🚀 — now")).toEqual(["Go 🚀 —", "now"]);
    expect(spokenForm("Go 🚀 — now", "en").spoken).toBe("Go, now");
    expect(shown("🎉 Party")).toEqual(["🎉 Party"]);
  });

  it("says only the host of an address, and shows it whole", () => {
    const { spoken, words } = spokenForm("See https://www.example.com/docs?id=3.", "en");
    expect(spoken).toBe("See example dot com.");
    expect(words[1]!.text).toBe("https://www.example.com/docs?id=3.");
  });

  it("gives engines that read well what is written", () => {
    const { spoken } = spokenForm("**It** costs $3.50 &amp; more, #1", "en", { spellOut: false });
    expect(spoken).toBe("It costs $3.50 & more, #1");
  });

  it("shows names of programs as they are written", () => {
    expect(spokenForm("snake_case_name stays", "en").words[0]!.text).toBe("snake_case_name");
  });

  it("has no words for what cannot be said", () => {
    expect(spokenForm("🚀 — …", "en").words).toEqual([]);
  });
});

describe("wordTimings", () => {
  const times = (
    marks: { textStart: number; start: number }[],
    phones = [] as { symbol: string; start: number; end: number }[],
  ) => wordTimings("one two three", "en", marks, phones, 3).map(({ start, end }) => [start, end]);

  it("ends a word where the next begins", () => {
    const marks = [0, 4, 8].map((textStart, index) => ({ textStart, start: index }));
    expect(times(marks)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it("ends a word at the pause before the next", () => {
    const marks = [0, 4, 8].map((textStart, index) => ({ textStart, start: index }));
    const phones = [
      { symbol: "n", start: 0, end: 0.5 },
      { symbol: "", start: 0.5, end: 1 },
      { symbol: "i", start: 2, end: 2.8 },
    ];
    expect(times(marks, phones)).toEqual([
      [0, 0.5],
      [1, 2],
      [2, 2.8],
    ]);
  });

  it("spreads words without a time between those with one", () => {
    const result = times([
      { textStart: 0, start: 0 },
      { textStart: 8, start: 2 },
    ]);
    expect(result[1]![0]).toBeCloseTo(1);
  });

  it("never goes back in time", () => {
    const result = times([
      { textStart: 0, start: 1 },
      { textStart: 4, start: 0.5 },
      { textStart: 8, start: 2 },
    ]);
    for (const [index, [start, end]] of result.entries()) {
      expect(end).toBeGreaterThanOrEqual(start!);
      expect(start).toBeGreaterThanOrEqual(result[index - 1]?.[0] ?? 0);
    }
  });
});
