const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * The lines of a caption that are read: without tags (`<i>`, `<v Bob>`, `<00:01.000>`), commands (`{\an8}`, `{y:i}`), the
 * embeddings around right-to-left lines, and empty lines.
 */
export function captionLines(text: string): string[] {
  return text
    .replace(/\{(?:\\|[a-zA-Z]:)[^{}]*\}/g, "")
    .replace(/<\/?(?:[a-z][^<>\n]*|\d[\d:.,]*)?>/gi, "")
    .replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, entity)
    .replace(/\\N|\\n/g, "\n")
    .replace(/\\h/g, " ")
    .replace(/[\u202a-\u202e\ufeff]|(?![\n\t])\p{Cc}/gu, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}
