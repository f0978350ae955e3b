/** Words around a figure, of one language. Entries are parts of regular expressions. */
interface FigureWords {
  /** Articles and conjunctions in which a heading must not end; a preposition leads to the figure below it ("fell to"). */
  looseEnds: readonly string[];
  /** Subjects that stand for a thing named earlier. */
  pronouns: readonly string[];
  /** How a clause begins that has its subject from the one before. */
  continuations: readonly string[];
  /** What ties a clause to the one before it. */
  connectives: readonly string[];
  /** How near a figure is to the truth, with its preposition. */
  approximations: readonly string[];
  /** Prepositions of place and time after what is counted. */
  placeOrTime: readonly string[];
  /** What adds a second thing. */
  conjunctions: readonly string[];
  /** What begins the next thing that is done. */
  actionJoins: readonly string[];
}

const none: readonly string[] = [];

/** A language that lacks a list is read with those of the others. */
const FIGURE_WORDS = {
  en: {
    looseEnds: ["a", "an", "the", "and", "or"],
    pronouns: ["it", "they", "he", "she", "its", "their"],
    continuations: ["then", "and"],
    connectives: ["whereas", "while", "because", "which", "that"],
    approximations: none,
    placeOrTime: ["in", "from", "by", "since", "between", "during"],
    conjunctions: ["and", "or", "but"],
    actionJoins: ["and", "but"],
  },
  fr: {
    looseEnds: ["le", "la", "les", "un", "une", "et", "ou"],
    pronouns: ["il", "elle", "ils", "elles"],
    continuations: ["puis", "et", "ensuite"],
    connectives: ["alors que", "tandis que", "parce que", "car", "qui", "que"],
    approximations: ["(?:plus|moins|près)\\s+de", "(?:plus|moins|près) d['’]"],
    placeOrTime: ["en", "depuis", "dans", "par", "entre", "pendant"],
    conjunctions: ["et", "ou", "mais"],
    actionJoins: ["et", "mais"],
  },
  de: {
    looseEnds: ["der", "die", "das", "den", "dem", "und", "oder"],
    pronouns: ["es", "sie", "er"],
    continuations: none,
    connectives: ["während", "weil"],
    approximations: ["(?:mehr|weniger)\\s+als"],
    placeOrTime: none,
    conjunctions: ["und", "oder"],
    actionJoins: none,
  },
  es: {
    looseEnds: ["el", "la", "los", "las", "y", "o"],
    pronouns: ["ellos", "ellas"],
    continuations: none,
    connectives: ["mientras que", "porque", "que"],
    approximations: ["(?:más|menos|cerca|alrededor)\\s+de"],
    placeOrTime: none,
    conjunctions: ["y", "o"],
    actionJoins: none,
  },
  it: {
    looseEnds: ["il", "lo", "la", "gli", "i", "e", "o"],
    pronouns: ["esso", "essa", "loro"],
    continuations: none,
    connectives: ["mentre", "perché", "che"],
    approximations: ["(?:più|meno)\\s+di"],
    placeOrTime: none,
    conjunctions: ["e", "o"],
    actionJoins: none,
  },
  pt: {
    looseEnds: ["o", "os", "as", "e"],
    pronouns: none,
    continuations: none,
    connectives: ["que", "porque", "enquanto"],
    approximations: ["(?:mais|menos|acerca)\\s+de"],
    placeOrTime: none,
    conjunctions: ["e"],
    actionJoins: none,
  },
} as const satisfies Record<string, FigureWords>;

/**
 * One list of all languages as alternatives of a regular expression. All of them, since a text quotes others, and the language
 * of a short one is a guess.
 */
export function anyOf(list: keyof FigureWords): string {
  return [...new Set(Object.values(FIGURE_WORDS).flatMap((words): readonly string[] => words[list]))].join("|");
}
