import { NUMBER_WORDS } from "./number-words";

const COUNT = String.raw`(\d+(?:[.,]\d+)?|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/-(?=.)/g, "[\\s-]"))
  .join("|")})`;
const SECONDS = `(?:seconds?|secs?|secondes?|sekunden?|segundos?|secondi|s)`;
const MINUTES = `(?:minutes?|mins?|minuten?|minutos?|minuti|minuto|mn|m)`;
/** Words that tie the length to the order and go with it. */
const LEAD = String.raw`(?:\s*[,(]?\s*(?:in|of|for|lasting|about|around|under|less than|max(?:imum)?|d['’]environ|d['’]|de|en|pendant|durant|pour|environ|en moins de|von|mit|in|de unos|di|em)\s+){0,2}`;
/** "A minute and a half", "une minute et demie", "une minute trente". */
const HALF = String.raw`(?:\s+and\s+a\s+half|\s+et\s+demie?|\s+y\s+media|\s+e\s+mezzo|\s+e\s+meia)`;
const FORMS: readonly [RegExp, (match: RegExpExecArray) => number][] = [
  [
    new RegExp(
      String.raw`${LEAD}\b(\d+)\s*(?:min(?:utes?)?|mn|m)\s*(?:and|et|und)?\s*(\d{1,2})\s*(?:s(?:ec(?:onde?s?)?)?)?\b`,
      "iu",
    ),
    (match) => Number(match[1]) * 60 + Number(match[2]),
  ],
  [
    new RegExp(String.raw`${LEAD}\b(\d{1,2}):([0-5]\d)\b(?:\s*(?:min|minutes?))?`, "iu"),
    (match) => Number(match[1]) * 60 + Number(match[2]),
  ],
  [
    new RegExp(String.raw`${LEAD}(?<![\p{L}\p{N}])${COUNT}[\s-]*${MINUTES}${HALF}(?![\p{L}\p{N}])`, "iu"),
    (match) => count(match[1]!) * 60 + 30,
  ],
  [
    new RegExp(String.raw`${LEAD}(?<![\p{L}\p{N}])${COUNT}\s+and\s+a\s+half[\s-]+${MINUTES}(?![\p{L}\p{N}])`, "iu"),
    (match) => count(match[1]!) * 60 + 30,
  ],
  [
    new RegExp(String.raw`${LEAD}(?<![\p{L}\p{N}])${COUNT}\s+minutes?\s+${COUNT}(?![\p{L}\p{N}])`, "iu"),
    (match) => count(match[1]!) * 60 + count(match[2]!),
  ],
  [
    new RegExp(
      String.raw`${LEAD}(?<![\p{L}\p{N}])${COUNT}[\s-]*${MINUTES}(?![\p{L}\p{N}])(?:\s+(?:long|de long))?`,
      "iu",
    ),
    (match) => count(match[1]!) * 60,
  ],
  [
    new RegExp(
      String.raw`${LEAD}(?<![\p{L}\p{N}])${COUNT}[\s-]*${SECONDS}(?![\p{L}\p{N}])(?:\s+(?:long|de long))?`,
      "iu",
    ),
    (match) => count(match[1]!),
  ],
];

function count(text: string): number {
  const words = text.toLowerCase();
  return NUMBER_WORDS[words] ?? NUMBER_WORDS[words.replace(/\s/g, "-")] ?? Number(text.replace(",", "."));
}

/** The length a prompt asks for in words ("in 60 seconds", "une vidéo de 2 minutes"), in seconds, and the prompt without it. */
export function askedDuration(prompt: string): { seconds: number; rest: string } | undefined {
  for (const [form, seconds] of FORMS) {
    const match = form.exec(prompt);
    if (!match) continue;
    const value = seconds(match);
    // "The 5 seconds rule" or "5 m" of rope are part of the topic: a film is at least ten seconds long.
    if (!(value >= 10 && value <= 3600)) continue;
    const rest = `${prompt.slice(0, match.index)} ${prompt.slice(match.index + match[0].length)}`
      .replace(/\(\s*\)/g, "")
      .replace(/\s+([,.!?])/g, "$1")
      .replace(/\s+/g, " ")
      .trim();
    return { seconds: value, rest };
  }
  return undefined;
}
