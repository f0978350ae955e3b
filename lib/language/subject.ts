/** What a topic asks for of its subject: how it works, how it came about. */
export type Aspect = "workings" | "history";

export interface Subject {
  /** What an article about it can be called, the likeliest first. */
  names: string[];
  /** What it is about in a few words, for a search. */
  words: string;
  aspect?: Aspect | undefined;
}

/** Questions and headings around a subject; the first group is the subject. */
const FRAMES: readonly [pattern: RegExp, aspect?: Aspect][] = [
  [
    /^how (?:do |does |did |is |are |was |were )?(.+?) (?:works?|functions?|operates?|forms?|formed|made|built)$/i,
    "workings",
  ],
  [/^(?:what|who)(?: is|'s|’s| are| was| were) (.+)$/i],
  [/^why (?:do |does |are |is )?(.+?) (?:matters?|are important|is important|important)$/i],
  [/^(?:the )?(?:(?:short|brief) )?(?:history|story|origins?|invention|birth) of (.+)$/i, "history"],
  [/^(?:an? )?(?:introduction to|guide to|life of|basics of|world of) (.+)$/i],
  [/^(.+?)(?: explained| for (?:beginners|kids|children|everyone)|: an introduction)$/i],
  [/^comment (?:fonctionne(?:nt)?|marche(?:nt)?) (.+)$/i, "workings"],
  [/^comment se forment? (.+)$/i, "workings"],
  [/^(?:qu[’']est[- ]ce qu(?:e |[’'])|c[’']est quoi |qui (?:est|était|sont|étaient) )(.+)$/i],
  [
    /^(?:l[’']histoire|les origines|l[’']origine|l[’']invention|la naissance) (?:de la |de l[’']|des |du |de |d[’'])(.+)$/i,
    "history",
  ],
  [/^(?:à quoi sert|pourquoi) (.+)$/i],
  [/^wie funktionier(?:t|en) (.+)$/i, "workings"],
  [/^wie entsteh(?:t|en) (.+)$/i, "workings"],
  [/^(?:was|wer) (?:ist|sind|war|waren) (.+)$/i],
  [/^die (?:geschichte|entstehung|erfindung) (?:des |der |von |vom )(.+)$/i, "history"],
  [/^¿?cómo (?:funcionan?|se forman?) (.+?)\??$/i, "workings"],
  [/^¿?(?:qué|quién) (?:es|son|fue|era) (.+?)\??$/i],
  [/^(?:la )?historia (?:de la |de los |de las |del |de )(.+)$/i, "history"],
  [/^come (?:funziona(?:no)?|si forma(?:no)?) (.+)$/i, "workings"],
  [/^(?:(?:che )?cos[’']è |cosa sono |chi (?:è|era) )(.+)$/i],
  [/^(?:la )?storia (?:della |dell[’']|dello |delle |degli |dei |del |di )(.+)$/i, "history"],
];

/** Articles that no title in an encyclopaedia begins with. */
const ARTICLES: Record<string, RegExp> = {
  en: /^(?:the|an?)\s+/i,
  fr: /^(?:(?:les?|la|une?|des)\s+|l[’'])/i,
  de: /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines)\s+/i,
  es: /^(?:el|las?|los|una?|unos|unas)\s+/i,
  it: /^(?:(?:il|lo|la|i|gli|le|una?|uno)\s+|l[’']|un[’'])/i,
  pt: /^(?:os?|as?|uma?)\s+/i,
  nl: /^(?:de|het|een)\s+/i,
};

/** Words of somebody who speaks of their own: no encyclopaedia knows it. */
const PERSONAL =
  /(?<![\p{L}])(?:i|my|our|ours|we|us|your|you|je|mon|ma|mes|notre|nos|votre|vos|nous|ich|wir|uns|mein\p{L}*|unser\p{L}*|dein\p{L}*|mi|mis|nuestr[oa]s?|tus?|nostr[oaie]|mio|mia|miei|mie)(?![\p{L}])/iu;

/** Characters that no title has; a no-break space is a space. */
const clean = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[#<>[\]{}|_]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s?!.…]+$/u, "")
    .trim();

/** Longest title that a wiki takes, in characters that are surely no more than its 255 bytes. */
const LONGEST = 80;

/**
 * What a topic is about, as it can be looked up: without the question, the article and the spaces that typography put in.
 * Nothing where somebody speaks of their own, or where it is too long to be a name.
 */
export function subjectOf(topic: string, language: string): Subject | undefined {
  const whole = clean(topic);
  if (whole.length < 2 || whole.length > LONGEST || PERSONAL.test(whole)) return undefined;
  const article = ARTICLES[language];
  const bare = (text: string) => (article ? text.replace(article, "") : text);
  const frame = FRAMES.map(([pattern, aspect]) => ({ inner: pattern.exec(whole)?.[1], aspect })).find(
    ({ inner }) => inner,
  );
  const inner = frame?.inner ? clean(frame.inner) : undefined;
  const names = [whole, bare(whole), ...(inner ? [inner, bare(inner)] : [])].filter((name) => name.length > 1);
  return { names: [...new Set(names)], words: inner ? bare(inner) : bare(whole), aspect: frame?.aspect };
}
