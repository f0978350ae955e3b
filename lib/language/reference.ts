import { isParticle, wordsOf } from "./words";

/**
 * Words at a sentence's start that point back at what was said before it: pronouns, demonstratives and connectives. A sentence
 * that begins with one says nothing by itself.
 */
const OPENERS: Record<string, RegExp> = {
  en: /^(?:(?:it|its|they|their|them|he|his|she|her|this|these|that|those|such|here|however|moreover|furthermore|additionally|also|thus|therefore|hence|then|later|afterwards|meanwhile|instead|in addition|as a result|for example|for instance|in contrast|by contrast|conversely|consequently|similarly|likewise|nevertheless|nonetheless|both|neither|either|another|other|others|but|and|or|yet|so|still|soon|eventually|finally|previously|again|too|because of this|some (?:of (?:these|them)|other)|(?:one|all|most|many|each|none) of (?:these|them|those)|the (?:latter|former|same|two|other|above|following))(?![\p{L}’'])|there(?! (?:are|is|were|was|have|has)\b)|(?:in|at|on|by|for|from|with|after|before|during|under|since|to|of|despite) (?:this|these|that|those|it|its|their|his|her|which|both|all|some|such)\b(?! of))/iu,
  fr: /^(?:(?:elles?|ils?(?!\s+(?:existe|y a|faut)\b)|ce|cet|cette|ces|cela|ceci|ça|celui|celles?|ceux|son|sa|ses|leurs?|lui|eux|y|cependant|toutefois|néanmoins|ainsi|donc|alors|puis|ensuite|enfin|par ailleurs|de plus|en outre|en effet|par exemple|par conséquent|en revanche|au contraire|de même|dès lors|pourtant|mais|et|ou|or|car|aussi|également|d[’']abord|finalement|auparavant|tous|toutes|les deux|d[’']autres|certaine?s d[’']entre|parmi (?:eux|elles|ceux|celles))(?![\p{L}])|c[’']|l[’']une? |(?:à|dans|pour|par|avec|après|avant|durant|pendant|depuis|sous|sur|de|selon) (?:ce|cet|cette|ces|cela|ceci|celui|celles?|ceux|lui|eux|elles?|son|sa|ses|leurs?)(?![\p{L}]))/iu,
  de: /^(?:(?:er|sie|es(?! gibt\b)|ihr\p{L}{0,2}|seine?[mnrs]?|diese[mnrs]?|jene[mnrs]?|solche[mnrs]?|dabei|dadurch|damit|dafür|darin|daraus|daher|darauf|darüber|davon|dazu|danach|dann|deshalb|deswegen|dennoch|trotzdem|jedoch|allerdings|außerdem|zudem|ferner|auch|ebenso|ebenfalls|hierbei|hierzu|hierfür|hierdurch|hier|dort|so|somit|also|anschließend|schließlich|später|zuvor|zum beispiel|beispielsweise|beide[nrs]?|letztere[nrs]?|erstere[nrs]?|andere[nrs]?|und|oder|aber|doch|denn|dagegen|hingegen|nun|weiterhin|insgesamt)(?![\p{L}])|(?:in|im|mit|bei|zu|nach|aus|von|für|durch|auf|an|unter|über|vor|während|seit|wegen|trotz) (?:diese|jene|ihr|sein|solche|der gleichen|beide)\p{L}*)/iu,
  es: /^(?:él|ellas?|ellos|est[aeo]s?|es[aeo]s?|aquel\p{L}*|sus?|lo|sin embargo|además|asimismo|también|por (?:ello|eso|lo tanto|ejemplo|otra parte)|así|luego|después|entonces|en cambio|no obstante|pero|y|o|ambos|ambas|dich[oa]s?|es|son|fue|fueron|era|eran|está|están|se|tiene|tienen|puede|pueden|ha|han|había|en (?:est|es|dich)[aeo]s?|de est[aeo]s?)(?![\p{L}])/iu,
  it: /^(?:egli|ella|ess[oaie]|lui|lei|loro|quest[oaie]|quell[oaie]|su[oae]|suoi|tuttavia|inoltre|anche|perciò|quindi|dunque|così|poi|infine|(?:per|ad) esempio|invece|però|ma|e|o|entramb[ie]|tal[ei]|è|sono|fu|furono|era|erano|si|ha|hanno|può|possono|in quest[oaie]|di quest[oaie]|a quest[oaie])(?![\p{L}])/iu,
};

/** Pronouns of persons and things inside a sentence: before them it has to name somebody. */
const INNER: Record<string, RegExp> = {
  en: /(?<![\p{L}])(?:he|she|they|him|them|his|her|their)(?![\p{L}])/iu,
  fr: /(?<![\p{L}])(?:elles?|ils?(?!\s+(?:existe|y a|faut|s[’']agit|est possible)))(?![\p{L}])/iu,
  de: /(?<![\p{L}])(?:er|sie|ihn|ihm|ihnen|ihre[mnrs]?|seine[mnrs]?)(?![\p{L}])/iu,
  es: /(?<![\p{L}])(?:él|ellas?|ellos)(?![\p{L}])/iu,
  it: /(?<![\p{L}])(?:egli|ella|ess[oaie]|lui|lei)(?![\p{L}])/iu,
};

/** What refers to another place of the text. */
const ELSEWHERE =
  /(?<![\p{L}])(?:the latter|the former|aforementioned|see (?:also|above|below)|as (?:mentioned|noted|described) (?:above|before|earlier)|ci-dessus|ci-dessous|ce dernier|cette dernière|ces derniers|siehe|oben genannte\p{L}*|letztere\p{L}*|véase|antes mencionad\p{L}*|vedi|sopracitat\p{L}*)(?![\p{L}])/iu;

/** Languages in which a sentence that points back can be told from one that does not. */
export const knowsReferences = (language: string): boolean => language in OPENERS;

/** Whether a sentence can only be understood after the one before it. */
export function pointsBack(sentence: string, language: string): boolean {
  const plain = sentence.replace(/^["“„«»\s\u00a0\u202f]+/u, "");
  if (OPENERS[language]?.test(plain) || ELSEWHERE.test(plain)) return true;
  const pronoun = INNER[language]?.exec(plain);
  if (!pronoun) return false;
  const before = wordsOf(plain.slice(0, pronoun.index), language);
  return !before.some(({ text }) => text.length > 2 && !/\d/.test(text) && !isParticle(text, language));
}

/** A pronoun that stands for the subject of the sentence before it. */
const SUBJECTS: Record<string, RegExp> = {
  en: /^(?:It|They|He|She)(?= )/u,
  fr: /^(?:Il|Elle|Ils|Elles)(?= (?!existe|y a|faut))/u,
  de: /^(?:Er|Sie|Es)(?= (?!gibt))/u,
};

/** The sentence with its subject named, where it begins with a pronoun; undefined where it does not. */
export function withSubject(sentence: string, subject: string, language: string): string | undefined {
  const pronoun = SUBJECTS[language];
  if (!pronoun?.test(sentence)) return undefined;
  const named = sentence.replace(pronoun, subject);
  return pointsBack(named, language) ? undefined : named;
}
