import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { spokenForm } from "@/lib/language/spoken";

const FOLDER = path.join(import.meta.dirname, "cases");
/** The least number of cases that a language is tried with. */
const FEWEST = 400;

interface Block {
  /** Kind of the cases and the rule or reference they are taken from. */
  source: string;
  cases: { line: number; written: string; spoken: string }[];
}

/** Blocks of `written | spoken`, each under `== kind. source`. */
function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of readFileSync(path.join(FOLDER, file), "utf8").split("\n").entries()) {
    if (line.startsWith("== ")) blocks.push({ source: line.slice(3), cases: [] });
    const at = line.indexOf(" | ");
    if (line.startsWith("== ") || at < 0) continue;
    blocks.at(-1)!.cases.push({ line: index + 1, written: line.slice(0, at), spoken: line.slice(at + 3) });
  }
  return blocks;
}

describe.each(readdirSync(FOLDER))("%s", (file) => {
  const language = file.slice(0, 2);
  const blocks = blocksOf(file);

  it(`has at least ${FEWEST} different cases, each block with its source`, () => {
    const written = blocks.flatMap((block) => block.cases.map((entry) => entry.written));
    expect(new Set(written).size).toBeGreaterThanOrEqual(FEWEST);
    for (const { source } of blocks) expect(source).toMatch(/^.+\. \S.+/);
  });

  it.each(blocks)("$source", ({ cases }) => {
    const shown = (text: string, line: number) => `${line}: ${text}`;
    const said = cases.map(({ written, line }) => shown(spokenForm(written, language).spoken, line));
    expect(said).toEqual(cases.map(({ spoken, line }) => shown(spoken, line)));
  });

  it("keeps the place of every word, and loses nothing that is shown", () => {
    for (const { written } of blocks.flatMap((block) => block.cases)) {
      const { spoken, words } = spokenForm(written, language);
      for (const [index, word] of words.entries()) {
        expect(word.textStart).toBeGreaterThanOrEqual(words[index - 1]?.textEnd ?? 0);
        expect(word.textEnd).toBeLessThanOrEqual(written.length);
        expect(spoken.slice(word.spokenStart, word.spokenEnd)).not.toBe("");
      }
      expect(words.map((word) => spoken.slice(word.spokenStart, word.spokenEnd)).join(" ")).toBe(spoken);
    }
  });
});
