import { trimParticles } from "./typography";
import { isParticle, wordsOf } from "./words";

export interface RelationFinding {
  from: string;
  to: string;
  label: string;
  fromAt: number;
  toAt: number;
}

/** Verbs that carry something from one part of a system to another; the second group names what is carried, or a preposition. */
const LINKS: Record<string, RegExp> = {
  en: /\s((?:sends?|passes|pass|forwards?|transmits?|delivers?|writes?|streams?|pushes|hands?)\s+(?:[^,.;]{1,40}?\s)?(?:to|into|over to|on to)|connects? (?:to|with)|talks? to|asks|feeds?(?: into)?|calls?|quer(?:y|ies)|fetch(?:es)? (?:[^,.;]{1,30}?\s)?from|flows? (?:into|to|through)|reads? from|depends on|is linked to|is connected to|routes? (?:[^,.;]{1,30}?\s)?to|powers|heats|warms|(?:turns?|cools?|changes|grows|melts?|flows|transforms?) (?:[^,.;]{1,40}?\s)?into|becomes?|(?:gives?|brings?|carr(?:y|ies)|lends?|pays?|provides?) (?:[^,.;]{1,30}?\s)?(?:back )?to|pumps (?:[^,.;]{1,30}?\s)?(?:to|into)|returns? (?:[^,.;]{1,30}?\s)?to|stores? (?:[^,.;]{1,30}?\s)?in|(?:brings?|fills?)(?= (?:the|an?)\s)|→|->)\s/giu,
  fr: /\s((?:donne|donnent|fournit|fournissent|apporte|apportent|rend|rendent|envoie|envoient|transmet|transmettent|passe|passent|renvoie|renvoient|transfère|transfèrent|livre|livrent|écrit|écrivent|pousse|pompe)\s+(?:[^,.;]{1,40}?\s)?(?:à|au|aux|vers|dans)|se connecte(?:nt)? (?:à|au|aux)|communique(?:nt)? avec|alimente(?:nt)?|demande(?:nt)? à|appelle(?:nt)?|interroge(?:nt)?|est reliée? (?:à|au|aux)|sont reliée?s (?:à|au|aux)|dépend(?:ent)? (?:de|du|des)|devient|deviennent|se transforme(?:nt)? en|transforme(?:nt)? (?:[^,.;]{1,30}?\s)?en|réchauffe(?:nt)?|se jette dans|lit dans|stocke(?:nt)? (?:[^,.;]{1,30}?\s)?dans|(?:amène(?:nt)?|remplit|remplissent|nourrit|nourrissent)(?= (?:l[ea]s? |une? |l['’]))|→|->)\s/giu,
};

const BREAK = /[,;:.!?]\s|\s(?:and|which|who|that|where|then|so|et|qui|que|où|puis|donc)\s/iu;

/** The nearest noun phrase before a link: what follows the last break, without article. */
function subject(text: string, language: string): { text: string; at: number } | undefined {
  let at = 0;
  for (const match of text.matchAll(new RegExp(BREAK.source, "giu"))) at = match.index + match[0].length;
  const piece = text.slice(at);
  const lead =
    /^\s*(?:(?:and|so|et|donc)\s+)?(?:(?:first|then|next|finally|now|d['’]abord|puis|ensuite|enfin)\s*,?\s+)?(?:(?:the|a|an|your|our|its|each|every|le|la|les|un|une|son|sa|ses|votre|notre|chaque)\s+|l['’])?/iu.exec(
      piece,
    )?.[0].length ?? 0;
  const name = trimParticles(piece.slice(lead), language).trim();
  return name && wordsOf(name, language).length <= 4 ? { text: name, at: at + lead } : undefined;
}

function object(text: string, offset: number, language: string): { text: string; at: number } | undefined {
  const end = BREAK.exec(text)?.index ?? text.replace(/[.!?…]+\s*$/u, "").length;
  const piece = text.slice(0, end).replace(/[.!?…]+$/u, "");
  const lead =
    /^\s*(?:(?:the|a|an|your|our|its|each|every|le|la|les|un|une|son|sa|ses|votre|notre|chaque)\s+|l['’])?/iu.exec(
      piece,
    )?.[0].length ?? 0;
  const words = wordsOf(piece.slice(lead), language);
  if (!words.length || isParticle(words[0]!.text, language)) return undefined;
  let last = 0;
  while (last < words.length - 1 && last < 3 && !isParticle(words[last + 1]!.text, language)) last += 1;
  return { text: piece.slice(lead + words[0]!.start, lead + words[last]!.end), at: offset + lead };
}

const PRONOUN = /^(?:it|they|this|he|she|we|you|i|il|elle|ils|elles|cela|on|ce|celui-ci|celle-ci|which|qui)$/iu;

const MADE = /^(?:turns?|changes|transforms?|transforme(?:nt)?)\s(\S.*?)\s(?:into|en)$/iu;
const ARTICLES = /^(?:(?:the|an?|le|la|les|un|une|du|de la|des)\s|l['’]|de l['’])/iu;

/** Who passes what to whom, in the order of the text. A pronoun stands for the last receiver. */
export function relationsIn(text: string, language: string): RelationFinding[] {
  const pattern = LINKS[language];
  if (!pattern) return [];
  const found: RelationFinding[] = [];
  for (const match of text.matchAll(new RegExp(pattern.source, pattern.flags))) {
    const sentenceStart = Math.max(text.lastIndexOf(". ", match.index) + 2, text.lastIndexOf("! ", match.index) + 2, 0);
    const previous = found.at(-1);
    let from = subject(text.slice(sentenceStart < 2 ? 0 : sentenceStart, match.index), language);
    if (from) from = { ...from, at: from.at + (sentenceStart < 2 ? 0 : sentenceStart) };
    const sameSentence = previous !== undefined && previous.toAt >= sentenceStart;
    const bridge = previous && text.slice(previous.toAt + previous.to.length, match.index);
    // "A calls B and writes to C" goes on with A; "… B, which writes to C" goes on with B.
    if (
      previous &&
      sameSentence &&
      bridge !== undefined &&
      /^\s*(?:,?\s*(?:and|then|and then|et|puis|et puis))?$/iu.test(bridge)
    )
      from = { text: previous.from, at: match.index };
    else if (previous && (!from || PRONOUN.test(from.text))) from = { text: previous.to, at: match.index };
    const toStart = match.index + match[0].length;
    const to = object(text.slice(toStart), toStart, language);
    if (
      !from ||
      !to ||
      PRONOUN.test(from.text) ||
      PRONOUN.test(to.text) ||
      from.text.length > 40 ||
      to.text.length > 40
    )
      continue;
    if (from.text.toLowerCase() === to.text.toLowerCase()) continue;
    const verb = match[1]!.trim();
    const made = MADE.exec(verb)?.[1];
    if (made) {
      // "Pressure turns sand into rock": sand becomes rock, and pressure is how.
      const lead = ARTICLES.exec(made)?.[0].length ?? 0;
      const madeAt = match.index + match[0].indexOf(made) + lead;
      found.push({ from: made.slice(lead), to: to.text, label: from.text, fromAt: madeAt, toAt: to.at });
      continue;
    }
    const label = /→|->/.test(verb) ? "" : verb.length <= 28 ? verb : verb.split(/\s+/)[0]!;
    found.push({ from: from.text, to: to.text, label, fromAt: from.at, toAt: to.at });
  }
  return found;
}
