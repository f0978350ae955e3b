import { abbreviationsOf } from "./abbreviations";
import { isNumberedItem } from "./numbered";

/** A sentence and its place in the text (UTF-16 offsets, without surrounding white space). */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const TERMINATORS = /[.!?…。！？｡؟۔।॥⁇⁈⁉‽]/u;
const UNSPACED_TERMINATORS = /[。！？｡]/u;
/** What may follow the terminator and still belongs to the sentence: closing quotes and brackets, footnote marks, emoji. */
const TAIL =
  /^(?:[\u00a0\u202f ]?[»›]|[”’"')\]}」』】）》›]|\[\d{1,3}\]|[¹²³⁴-⁹]+|\s?(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\ufe0f|\u200d|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})*)/u;
const OPENERS: Record<string, string> = {
  "“": "”",
  "«": "»",
  "„": "“",
  "(": ")",
  "[": "]",
  "「": "」",
  "『": "』",
  "（": "）",
};
/** A quotation or parenthesis up to this many characters is never cut inside. */
const LONGEST_WHOLE = { quote: 320, bracket: 220 };
const SPEECH_VERBS =
  /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:said|says|asked|asks|replied|cried|added|wrote|shouted|whispered|answered|explained|insisted|exclaimed|muttered)\b/u;
const MONTHS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Weltkrieg|Klasse|Platz|Auflage|Mal)/;

/** End (exclusive) of the quotation or bracket that opens at `index`, or -1 when it does not close soon. */
function closingOf(text: string, index: number): number {
  const opener = text[index]!;
  let closer = OPENERS[opener];
  let limit = /[([（]/.test(opener) ? LONGEST_WHOLE.bracket : LONGEST_WHOLE.quote;
  if (!closer && opener === '"' && !/[\p{L}\p{N}.,!?…]/u.test(text[index - 1] ?? " ")) closer = '"';
  if (!closer) return -1;
  const newline = text.indexOf("\n\n", index);
  if (newline >= 0) limit = Math.min(limit, newline - index);
  let depth = 0;
  for (let at = index; at < text.length && at - index <= limit; at += 1) {
    if (at > index && text[at] === closer && (closer !== opener || at > index)) {
      if (closer === opener || depth === 1) return at + 1;
      depth -= 1;
    } else if (text[at] === opener) depth += 1;
  }
  return -1;
}

/** The word that ends at `end`: letters, inner stops and hyphens (`e.g`, `J.-C`, `U.S`). */
function tokenBefore(text: string, end: number): string {
  return /[\p{L}\p{N}\p{M}°º.'’-]+$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? "";
}

/** The word that starts at `start`, after opening marks. */
function tokenAfter(text: string, start: number): string {
  return /^[\s"“«‘'¿¡([*_—–-]*([\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*)/u.exec(text.slice(start, start + 60))?.[1] ?? "";
}

interface Situation {
  text: string;
  language: string;
  /** Index of the terminator and the end of the run of terminators. */
  index: number;
  runEnd: number;
  /** End of the sentence should it end here (after closing quotes …). */
  end: number;
  /** A text without a single capital letter: lower case may then start a sentence. */
  caseless: boolean;
}

function startsSentence(next: string, language: string): boolean {
  const { starters } = abbreviationsOf(language);
  const lower = next.toLowerCase().replaceAll("’", "'");
  return (
    starters.has(lower) ||
    starters.has(lower.replace(/^(?:[ldjtmnscy]|qu)'.*$/, (word) => word.slice(0, word.indexOf("'"))))
  );
}

/** Whether a single full stop ends a sentence, given what stands before and after it. */
function stopEnds(at: Situation, next: string): boolean {
  const { text, language, index } = at;
  const raw = tokenBefore(text, index);
  const token = raw.toLowerCase().replace(/^[.'’-]+/, "");
  const upper = /^\p{Lu}/u.test(next);
  const { before, either } = abbreviationsOf(language);
  // "330 m. It …": a unit after its number is a word like any other.
  if (
    /^(?:m|km|cm|mm|g|kg|l|h|s|t|min|ft|in|mi)$/.test(raw) &&
    /\d[\s\u00a0\u202f]?\p{L}+$/u.test(text.slice(Math.max(0, index - 12), index))
  ) {
    return upper;
  }
  const lastPart = token.split(/['’]/).at(-1) ?? token;
  if (!token) return true;
  // "z. B.", "i. d. R.", "p. ex.": abbreviations that are set with spaces.
  const parts = /(?:\p{L}{1,3}\.[ \u00a0\u202f])+\p{L}{1,3}$/u.exec(text.slice(Math.max(0, index - 16), index))?.[0];
  if (parts && before.has(parts.replace(/\s/g, "").toLowerCase())) return false;
  const on = /^[ \u00a0\u202f](\p{L}{1,3}(?:\.[ \u00a0\u202f]?\p{L}{1,3})?)\./u.exec(
    text.slice(index + 1, index + 12),
  )?.[1];
  if (on && before.has(`${token}.${on.replace(/\s/g, "")}`.toLowerCase())) return false;
  if (language === "en" && (token === "no" || token === "nos")) return !/^\d/.test(next);
  if (
    language === "en" &&
    /^(?:in|am|mi|mar|sun|sat|max|art|ref|min|ch|ext|est|ex|fig|mon|wed|dec|pp?|st|co|rep|gen|col|det)$/.test(token) &&
    raw === token
  ) {
    // Ordinary words as well: only what a number or, for a title, nothing follows is an abbreviation.
    if (/^(?:am|in|mi)$/.test(token)) return upper || !/^\d/.test(next);
    return !(/^\d/.test(next) || /^(?:ex|st|co|est|ref)$/.test(token)) && upper;
  }
  if (
    language === "fr" &&
    /^(?:no|n|col|par|dir|mer|dim|min|max|adj|pl|ill|t|mar|h)$/.test(lastPart) &&
    raw === token
  ) {
    return !/^\d/.test(next) && (upper || !next) && !(lastPart === "n" || lastPart === "t");
  }
  if (language === "fr" && lastPart === "ex")
    return /(?:^|[^\p{L}])(?:p|par)\.?\s?ex$/iu.test(text.slice(0, index)) ? false : upper;
  if (before.has(token) || before.has(lastPart)) {
    // "Dr." before a name; "… the art. The next" is only cut when what follows clearly starts a sentence and the word is not a title.
    return /^(?:art|chap|vol|ex|al|approx|tel|dept|misc|env|ref|s)$/.test(lastPart)
      ? startsSentence(next, language) && upper
      : false;
  }
  if (either.has(token) || either.has(lastPart)) {
    // "5 p.m. Go": an hour ends a sentence unless a day or a time zone follows.
    if (/^[ap]\.?m$/.test(token))
      return upper && !/^(?:\p{Lu}{2,}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u.test(next);
    return /^(?:etc|usw|ecc|enz|ibid)$/.test(lastPart)
      ? upper || /^\d/.test(next)
      : upper && startsSentence(next, language);
  }
  // Initials: "J. R. R. Tolkien", "J.-P. Sartre", but "plan B. It worked."
  if (/^(?:\p{Lu}|\p{Lu}\p{Ll}?\.?-\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(raw)) {
    const precededByName = /\p{Lu}[\p{L}.]*\s\p{Lu}$/u.test(text.slice(Math.max(0, index - 30), index));
    if (raw === "I" && language === "en" && !precededByName) return true;
    return upper && startsSentence(next, language);
  }
  // A list number that starts the line: "1. Wash the rice"
  if (/^\d{1,3}$/.test(token)) {
    const lineStart = text.slice(text.lastIndexOf("\n", index) + 1, index).trim();
    const start = text.lastIndexOf("\n", index) + 1;
    // A paragraph that was wrapped before a number goes on: "… of the founder,\n19. It has …".
    const wrapped = /[^\s.!?:;…][ \t]*\n$/.test(text.slice(0, start));
    if (lineStart === token && (!wrapped || isItemAt(text, start))) return false;
    if (language === "de" && Number(token) < 40) {
      const earlier =
        text
          .slice(Math.max(0, index - 16), index - token.length)
          .trim()
          .split(/\s+/)
          .at(-1) ?? "";
      if (MONTHS.test(next) || /^(?:am|der|dem|den|des|vom|zum|im|die|das|bis|ab|seit)$/i.test(earlier)) return false;
    }
  }
  return true;
}

/** Whether the line that starts at an offset is an item of a numbered list. */
function isItemAt(text: string, start: number): boolean {
  if (!/^[ \t]*\(?\d{1,2}[.)]\s/.test(text.slice(start, start + 12))) return false;
  return isNumberedItem(text.split("\n"), text.slice(0, start).split("\n").length - 1);
}

function isBoundary(at: Situation): boolean {
  const { text, index, runEnd, end } = at;
  const following = text.slice(end);
  if (!following.trim()) return true;
  // 「行こう。」と言った: what quotes it goes on.
  if (UNSPACED_TERMINATORS.test(text[index]!))
    return !(/[」』”]$/.test(text.slice(index, end)) && /^[とって、，]/.test(following));
  if (!/^\s/.test(following)) return false;
  if (/^\s*\n\s*\n/.test(following)) return true;
  const next = tokenAfter(text, end);
  const run = text.slice(index, runEnd);
  const first = following.trimStart();
  const lower = /^\p{Ll}/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next);
  if (!at.caseless && lower && !/^\s*[-–—•*]\s/.test(following)) return false;
  if (/^[,;:)\]]/.test(first)) return false;
  if (/[”"»’]$/.test(text.slice(index, end)) && SPEECH_VERBS.test(first) && !startsSentence(next, at.language))
    return false;
  if (run === ".") return stopEnds(at, next);
  // "Wait… 12 more": an ellipsis before a number or a lone dash goes on.
  if (/^(?:…|\.\.+)$/.test(run) && /^[\d–—-]/.test(first)) return false;
  return true;
}

/**
 * Cuts a text into sentences, with their offsets. Knows abbreviations, initials, decimals, addresses and quotations (which are
 * kept whole up to a length); blank lines always cut, and so do the lines of a list.
 */
export function sentenceSpans(text: string, language = "en"): Sentence[] {
  const found: Sentence[] = [];
  const caseless = !/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (/[\p{L}\p{N}]/u.test(body)) found.push({ text: body, start: start + lead, end: start + lead + body.length });
    else if (body && found.length) {
      // Marks without a word (an emoji of its own line, a stray dash) stay with the sentence before.
      const last = found[found.length - 1]!;
      last.end = start + lead + body.length;
      last.text = text.slice(last.start, last.end);
    } else if (body) return;
    start = end;
  };
  let wholeUntil = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (index >= wholeUntil) {
      const close = closingOf(text, index);
      if (close > 0) wholeUntil = close;
    }
    if (character === "\n") {
      const rest = text.slice(index + 1);
      const line = text.slice(start, index).trim();
      if (
        /^[ \t]*\n/.test(rest) ||
        /^[ \t]*[-–—•*+]\s/.test(rest) ||
        isItemAt(text, index + 1) ||
        (line.length <= 60 && /^[ \t]*["“«]?\p{Lu}/u.test(rest) && !/[,;:]$/.test(line) && index >= wholeUntil)
      ) {
        push(index);
      }
      continue;
    }
    if (!TERMINATORS.test(character)) continue;
    let runEnd = index + 1;
    while (
      runEnd < text.length &&
      (TERMINATORS.test(text[runEnd]!) ||
        (/[\u00a0\u202f ]/.test(text[runEnd]!) && /[!?]/.test(text[runEnd + 1] ?? "")))
    )
      runEnd += 1;
    let end = runEnd;
    for (let tail = TAIL.exec(text.slice(end, end + 24)); tail?.[0]; tail = TAIL.exec(text.slice(end, end + 24)))
      end += tail[0].length;
    // A terminator inside a quotation ends the sentence only together with the quotation.
    const inside = wholeUntil > runEnd && end < wholeUntil;
    if (!inside && isBoundary({ text, language, index, runEnd, end, caseless })) {
      push(end);
      index = end - 1;
    } else {
      index = runEnd - 1;
    }
  }
  push(text.length);
  return found;
}

/** The sentences of a text, trimmed, with inner line breaks made spaces. */
export function sentences(text: string, language = "en"): string[] {
  return sentenceSpans(text, language).map((sentence) => sentence.text.replace(/[ \t]*\n\s*/g, " "));
}
