import { bundledLanguages, bundledLanguagesAlias, codeToTokens } from "shiki";
import type { VisualOf } from "@/lib/timeline/schema/visuals";

export type CodeLines = VisualOf<"code">["lines"];

/** Limits of the document: lines of a code scene, tokens' length. */
const MAX_LINES = 40;
const MAX_TOKEN = 400;

/** Themes whose colours read on the window the scene draws: near-black in dark films, white in light ones. */
const THEMES = { dark: "github-dark-default", light: "github-light-default" } as const;

/** Whether code of that language (or alias, such as `ts`) is coloured. */
export function knowsLanguage(language: string): boolean {
  const name = language.trim().toLowerCase();
  return name in bundledLanguages || name in bundledLanguagesAlias;
}

/**
 * Code as lines of coloured tokens for a code scene: tabs become two spaces, shared indentation goes, at most 40 lines
 * stay. A language that is not known gives plain tokens.
 * @param mode whether the film's theme is dark or light
 */
export async function highlight(code: string, language: string, mode: "dark" | "light" = "dark"): Promise<CodeLines> {
  const tidy = dedent(code);
  const name = language.trim().toLowerCase();
  if (!knowsLanguage(name)) return tidy.split("\n").map((line) => cut([{ text: line }]));
  const { tokens } = await codeToTokens(tidy, { lang: name as keyof typeof bundledLanguages, theme: THEMES[mode] });
  return tokens.map((line) =>
    cut(line.map(({ content, color }) => (color ? { text: content, color } : { text: content }))),
  );
}

/** Tokens longer than the document allows are split, not shortened. */
function cut(line: CodeLines[number]): CodeLines[number] {
  return line.flatMap((token) => {
    const pieces: CodeLines[number] = [];
    for (let at = 0; at < token.text.length; at += MAX_TOKEN)
      pieces.push({ ...token, text: token.text.slice(at, at + MAX_TOKEN) });
    return pieces;
  });
}

function dedent(code: string): string {
  const lines = code.replace(/\r\n?/g, "\n").replaceAll("\t", "  ").split("\n");
  while (lines.length > 1 && !lines[0]?.trim()) lines.shift();
  while (lines.length > 1 && !lines.at(-1)?.trim()) lines.pop();
  const kept = lines.slice(0, MAX_LINES);
  const indents = kept.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const shared = indents.length ? Math.min(...indents) : 0;
  return kept.map((line) => line.slice(shared).trimEnd()).join("\n");
}
