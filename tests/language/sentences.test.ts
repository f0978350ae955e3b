import { describe, expect, it } from "vitest";
import { sentenceSpans, sentences } from "@/lib/language/sentences";
import { ENGLISH, FRENCH, OTHERS } from "./sentence-cases";

const lines = (block: string) => block.trim().split("\n");

describe.each([
  ["en", ENGLISH],
  ["fr", FRENCH],
])("sentences in %s", (language, block) => {
  it("has at least 120 cases", () => expect(lines(block).length).toBeGreaterThanOrEqual(120));
  it.each(lines(block))("%s", (marked) => {
    const unspaced = !marked.includes("| ") && marked.includes("|");
    const text = unspaced ? marked.replaceAll("|", " ") : marked;
    expect(sentences(text, language)).toEqual(marked.split("|").map((part) => part.trim()));
  });
});

describe("sentences in other languages", () => {
  it.each(lines(OTHERS))("%s", (line) => {
    const [language, marked] = line.split("#") as [string, string];
    const joint = /^(?:zh|ja)$/.test(language) ? "" : " ";
    expect(sentences(marked.replaceAll("|", joint), language)).toEqual(marked.split("|"));
  });
});

describe("sentence spans", () => {
  it("point at their text and never overlap", () => {
    const text = "  Dr. Smith came.\n\n“Hello there. You!” he said.  - one\n- two\nTitle Line\nNext one here.";
    let last = 0;
    for (const span of sentenceSpans(text, "en")) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(span.start).toBeGreaterThanOrEqual(last);
      last = span.end;
    }
    expect(last).toBe(text.length);
  });

  it("cuts blank lines and list lines even without full stops", () => {
    expect(sentences("A short title\n\nfirst thing\n- one\n- two", "en")).toEqual([
      "A short title",
      "first thing",
      "- one",
      "- two",
    ]);
  });

  it("joins a wrapped paragraph", () => {
    expect(sentences("This line is wrapped by an editor that\nbreaks at eighty columns. Next.", "en")).toEqual([
      "This line is wrapped by an editor that breaks at eighty columns.",
      "Next.",
    ]);
  });

  it("lets lower case start a sentence in a text without capitals", () => {
    expect(sentences("hello there. this is typed in haste. ok?", "en")).toHaveLength(3);
  });
});
