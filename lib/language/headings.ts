import { display, tie, trimParticles } from "./typography";
import { isAuxiliary, isVerb, predicateAt } from "./verbs";
import { isParticle, wordsOf } from "./words";

/** Words that open a sentence without saying what it is about. */
const OPENINGS: Record<string, RegExp> = {
  en: /^(?:and|but|so|or|yet|however|therefore|thus|moreover|furthermore|in addition|in fact|indeed|of course|for example|for instance|as a result|in other words|that is why|this is why|that's why|meanwhile|today|now|then|next|first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|finally|lastly|after that|afterwards|to begin(?: with)?|in short|in conclusion|ultimately|actually|basically|surprisingly|interestingly|remember(?: that)?|on the other hand|at the same time|instead|as we have seen)\b\s*[,:;–—]?\s*/i,
  fr: /^(?:et(?!\s+si(?!\p{L}))|mais|donc|or|car|cependant|pourtant|toutefois|néanmoins|ainsi|en effet|en fait|par exemple|par conséquent|de plus|en outre|en revanche|au contraire|c['’]est pourquoi|autrement dit|aujourd['’]hui|maintenant|alors|puis|ensuite|enfin|d['’]abord|tout d['’]abord|premièrement|deuxièmement|troisièmement|pour finir|pour commencer|finalement|en résumé|en conclusion|bref|bien sûr|heureusement|malheureusement|résultat|pendant ce temps|dans le même temps)(?![\p{L}’'])\s*[,:;–—]?\s*/iu,
  de: /^(?:und|aber|doch|deshalb|daher|außerdem|zum beispiel|zuerst|dann|danach|schließlich|heute|jedoch)\b\s*,?\s*/i,
  es: /^(?:y|pero|sin embargo|además|por ejemplo|por eso|primero|luego|después|finalmente|hoy|así)\b\s*,?\s*/i,
  it: /^(?:e|ma|però|tuttavia|inoltre|per esempio|ad esempio|quindi|per questo|prima|poi|infine|oggi|così)(?!\p{L})\s*,?\s*/iu,
  pt: /^(?:e|mas|porém|no entanto|além disso|por exemplo|por isso|primeiro|depois|finalmente|hoje|assim)(?!\p{L})\s*,?\s*/iu,
};

/** Places before which a heading may stop, by how good the cut is. */
const CUT_BEFORE: Record<string, RegExp> = {
  en: /^(?:and|but|or|because|although|though|while|whereas|when|where|which|who|that|so|if|until|unless|since|to|for|from|with|without|by|in|on|at|into|through|during|after|before|between|across|than|as|about|over|under|around|thanks|like)$/i,
  fr: /^(?:et(?!\s+si(?!p{L}))|mais|ou|car|parce|puisque|alors|tandis|quand|lorsque|où|qui|que|qu['’].*|dont|si|pour|avec|sans|par|dans|en|sur|sous|entre|vers|chez|pendant|depuis|après|avant|grâce|afin|comme|jusqu['’]?.*|à|au|aux|lors)$/i,
  de: /^(?:und|aber|oder|weil|obwohl|während|wenn|als|der|die|das|dass|um|für|mit|ohne|durch|in|im|an|am|auf|bei|seit|nach|vor|zwischen|über|unter|von|zu)$/i,
  es: /^(?:y|pero|o|porque|aunque|mientras|cuando|donde|que|quien|si|para|con|sin|por|en|sobre|entre|desde|hasta|durante|después|antes|como|a)$/i,
  it: /^(?:e|ma|o|perché|mentre|quando|dove|che|chi|se|per|con|senza|in|nel|nella|nei|su|sul|sulla|tra|fra|da|dal|fino|durante|dopo|prima|come|a|al|alla)$/i,
  pt: /^(?:e|mas|ou|porque|embora|enquanto|quando|onde|que|quem|se|para|com|sem|por|em|no|na|sobre|entre|desde|até|durante|depois|antes|como|a)$/i,
};

/** Takes opening connectors off: "However, bees …" → "bees …". Returns how many characters went. */
export function withoutOpening(text: string, language: string): { text: string; removed: number } {
  let rest = text;
  for (let round = 0; round < 2; round += 1) {
    const match = (OPENINGS[language] ?? /^(?!)/).exec(rest);
    if (!match || rest.length - match[0].length < 8) break;
    rest = rest.slice(match[0].length);
  }
  return { text: rest, removed: text.length - rest.length };
}

/** The parts of a sentence between commas, colons, dashes and semicolons, with offsets; decimals and quotations stay whole. */
export function clauses(text: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let from = 0;
  const push = (end: number) => {
    const raw = text.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(raw)) parts.push({ text: raw.trim(), start: from + lead });
  };
  for (const match of text.matchAll(
    /[,;:、，；：،](?=\s|$|[\p{Script=Han}\p{Script=Arabic}])|[、，；：]|\s[–—-]{1,2}\s|—|\s\(|\)\s?/gu,
  )) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}

/** A welcome says what follows: it is no mere place or time. */
const GREETING =
  /^(?:welcome|meet|introducing|bienvenue|voici|découvrez|willkommen|bienvenid[oa]s?|benvenut[oi]|bem-vind[oa]s?)(?!\p{L})/iu;

function plainEnd(text: string): string {
  return text
    .replace(/[\s.!?…。！？؟۔]+[»”"’)\]]*$/u, (marks) =>
      /[?？؟]/.test(marks) ? marks.replace(/[.\s]+$/, "") : marks.replace(/[^»”"’)\]]/gu, ""),
    )
    .trim();
}

/** The best end (offset) of a phrase of at most `limit` characters taken from the start of `text`. */
function cutPoint(text: string, language: string, limit: number): number {
  const words = wordsOf(text, language);
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  const cutters = CUT_BEFORE[language];
  for (let index = 1; index < words.length; index += 1) {
    const previous = words[index - 1]!;
    const next = words[index]!;
    if (previous.end > limit) break;
    const gap = text.slice(previous.end, next.start);
    let score = Math.min(index, 7) * 0.9 - Math.max(0, index - 7) * 0.5;
    if (isParticle(previous.text, language) || isAuxiliary(previous.text, language)) score -= 12;
    if (/[,;:–—(]/.test(gap)) score += 4;
    else if (cutters?.test(next.text)) score += 2.5;
    else if (isVerb(previous.text, language)) score -= 3;
    else if (isParticle(next.text, language)) score += 0.6;
    else score -= 2;
    // A phrase with its verb says something; two bare words do not.
    if (index < 3) score -= 3 - index;
    if (words.slice(0, index).some((word) => isVerb(word.text, language))) score += 1.5;
    if (score > bestScore) {
      bestScore = score;
      best = previous.end;
    }
  }
  return best;
}

/**
 * A phrase of at most `limit` characters made of the text's own words, in their order, as written: the first clause that says
 * something, cut where a phrase ends.
 */
export function phraseOf(text: string, language: string, limit: number): string {
  // An address has no place to cut at: its host stands for it.
  const short = text.replace(
    /(?:https?:\/\/|www\.)(?:www\.)?([^\s/?#:<>"')\]]+)[^\s<>"')\]]*/giu,
    (whole, host: string) => host.replace(/[.,;!?…]+$/, "") + (/[.,;!?…]+$/.exec(whole)?.[0] ?? ""),
  );
  const { text: opened } = withoutOpening(short.replace(/\s+/g, " ").trim(), language);
  const whole = plainEnd(opened);
  if ([...whole].length <= limit) return whole;
  const parts = clauses(whole);
  const first = parts[0]!;
  const second = parts[1];
  // "In 1889, Paris …": a short adverbial first clause gives way to the next one.
  const firstWords = wordsOf(first.text, language);
  const adverbial =
    second !== undefined &&
    firstWords.length <= 5 &&
    !GREETING.test(first.text) &&
    // A bare name is the first of a list ("Brazil, Canada and Russia …"), not a place or time that leads in.
    (firstWords.length > 1 || isParticle(first.text, language)) &&
    !firstWords.some((word) => isVerb(word.text, language)) &&
    predicateAt(firstWords, language) < 0 &&
    wordsOf(second.text, language).length >= 3;
  let phrase = adverbial ? second.text : first.text;
  if (wordsOf(phrase, language).length < 2 && second) phrase = `${first.text}, ${second.text}`;
  if ([...phrase].length > limit) {
    const end = cutPoint(phrase, language, limit);
    phrase =
      end > 0
        ? phrase.slice(0, end)
        : [...phrase]
            .slice(0, limit)
            .join("")
            .replace(/\s+\S*$/u, "");
  }
  const trimmed = trimParticles(phrase, language);
  return trimmed.length >= 3 ? trimmed : phrase;
}

/** Without the quotation marks and brackets that a cut has left without their partner. */
function balanced(text: string): string {
  let whole = text;
  for (const [open, close] of [
    ["«", "»"],
    ["“", "”"],
    ["(", ")"],
    ["[", "]"],
  ] as const) {
    if (whole.split(open).length !== whole.split(close).length)
      whole = whole.replaceAll(open, "").replaceAll(close, "");
  }
  if ((whole.match(/"/g)?.length ?? 0) % 2) whole = whole.replaceAll('"', "");
  return whole.replace(/\s+/g, " ").trim();
}

/** A heading: `phraseOf` set for the screen, never empty for a text that has a word, never longer than `limit` characters. */
export function headingOf(text: string, language: string, limit = 56): string {
  const shown = tie(display(balanced(phraseOf(text, language, limit)), language), language);
  const letters = [...shown];
  return letters.length <= limit
    ? shown
    : `${letters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
