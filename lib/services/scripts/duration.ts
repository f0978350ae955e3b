const NUMBER_WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  half: 0.5,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  soixante: 60,
  "quatre-vingt-dix": 90,
  eine: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  fünf: 5,
  una: 1,
  dos: 2,
  tres: 3,
  cinco: 5,
  due: 2,
  tre: 3,
  uma: 1,
  duas: 2,
};
const COUNT = String.raw`(\d+(?:[.,]\d+)?|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const SECONDS = `(?:seconds?|secs?|secondes?|sekunden?|segundos?|secondi|s)`;
const MINUTES = `(?:minutes?|mins?|minuten?|minutos?|minuti|minuto|mn|m)`;
/** Words that tie the length to the order and go with it. */
const LEAD = String.raw`(?:\s*[,(]?\s*(?:in|of|for|lasting|about|around|under|less than|max(?:imum)?|d['’]environ|d['’]|de|en|pendant|durant|pour|environ|en moins de|von|mit|in|de unos|di|em)\s+){0,2}`;
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
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text.replace(",", "."));
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
