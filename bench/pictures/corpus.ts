import { readFileSync } from "node:fs";
import { projectPath } from "@/lib/core/project-root";

const KINDS = ["history", "recipe", "report", "story", "advert", "explain", "technical", "place"] as const;
const LANGUAGES = ["en", "fr", "de"] as const;

/** A stretch of the script that a reader marked, with its place. */
interface Mark {
  text: string;
  /** UTF-16 offset in the script. */
  at: number;
}

/** A script and what a reader says that its pictures must hold. */
export interface CorpusText {
  kind: (typeof KINDS)[number];
  language: (typeof LANGUAGES)[number];
  text: string;
  /** Figures to be shown as they are written, with sign, currency, magnitude and unit. */
  figures: Mark[];
  /** Years, clock times, ports and versions: no scene's one large figure. */
  plain: Mark[];
  /** Places to be found on a map. */
  places: Mark[];
  /** Steps to be shown in their order. */
  steps: Mark[];
  /** Structures that the script calls for, and those that it has not. */
  wants: string[];
  never: string[];
}

const MARKS = {
  "{": ["}", "figures"],
  "~": ["~", "plain"],
  "[": ["]", "places"],
  "<": [">", "steps"],
} as const satisfies Record<string, readonly [string, keyof CorpusText]>;
type Opener = keyof typeof MARKS;

/** Reads `kind: script | wants: … | never: …`, whose marks are `{figure}`, `~plain number~`, `[place]` and `<step>`. */
function parseLine(line: string, language: CorpusText["language"]): CorpusText {
  const [body = "", ...rules] = line.split(" | ");
  const kind = body.slice(0, body.indexOf(": "));
  if (!KINDS.includes(kind as CorpusText["kind"])) throw new Error(`no kind "${kind}": ${line}`);
  const rule = (name: string) =>
    rules
      .find((part) => part.startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .split(" ") ?? [];
  const found: Pick<CorpusText, "figures" | "plain" | "places" | "steps"> = {
    ...{ figures: [], plain: [], places: [], steps: [] },
  };
  const open: { opener: Opener; at: number }[] = [];
  let text = "";
  for (const sign of body.slice(kind.length + 2)) {
    const last = open.at(-1);
    if (last && sign === MARKS[last.opener][0]) {
      open.pop();
      found[MARKS[last.opener][1]].push({ text: text.slice(last.at), at: last.at });
    } else if (sign in MARKS) open.push({ opener: sign as Opener, at: text.length });
    else text += sign;
  }
  if (open.length) throw new Error(`a mark is not closed: ${line}`);
  return { kind: kind as CorpusText["kind"], language, text, ...found, wants: rule("wants"), never: rule("never") };
}

/** The texts of `bench/pictures/*.txt`. */
export const corpus = (): CorpusText[] =>
  LANGUAGES.flatMap((language) =>
    readFileSync(projectPath("bench", "pictures", `${language}.txt`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => parseLine(line, language)),
  );
