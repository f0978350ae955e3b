import { isVerb } from "./verbs";
import { wordsOf } from "./words";

export interface QuoteFinding {
  quote: string;
  author: string;
  role: string;
  /** Offsets of the quotation's first word and of the author's name; -1 without an author. */
  quoteAt: number;
  authorAt: number;
}

const QUOTED =
  /[“„]([^“”„]{12,600})[”“]|«[\s\u00a0\u202f]*([^«»]{12,600}?)[\s\u00a0\u202f]*»|(?<![\p{L}\p{N}])"([^"]{12,600})"/gu;
const NAME = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Sir|Prof|M|Mme|President|Saint)\.?\s)?\p{Lu}[\p{L}.’'-]+(?:\s(?:de|du|von|van|la|le|of|the|bin|ibn|da)\s\p{Lu}[\p{L}’'-]+|\s\p{Lu}[\p{L}.’'-]*)*`;
/** Who bears a title, or nobody in particular: "the Dalai Lama", "a Chinese proverb", "un proverbe africain". */
const TITLED = String.raw`(?:[Tt]he|[Ll]e|[Ll]a|[Aa]n?|[Uu]ne?)\s(?:(?:(?:old|\p{Lu}\p{L}+)\s)?(?:proverb|saying)|(?:proverbe|dicton)(?:\s\p{L}+)?|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})`;
const SAID =
  "said|says|wrote|puts it|sums? it up|recalls?|recalled|insists|insisted|warns|warned|admits|admitted|believes|concludes|concluded|promises|adds|jokes|told|writes|asked|explains|explained|declared|declares|argued|noted|added|replied|put it|observed|believed|remarked|once said|famously said|dit|disait|aurait dit|disent|a dit|écrit|écrivait|a écrit|déclare|déclarait|a déclaré|explique|expliquait|affirme|affirmait|résume|résumait|aimait dire|sagte|sagt|schrieb|schreibt|meinte|meint|erklärte|erklärt|dijo|dice|decía|escribió|escribe|afirma|afirmó|explica|explicó|disse|diceva|ha detto|scrisse|scrive|spiega|spiegava|racconta|escreveu|escreve|dizia|diz|afirmou|zei|zegt|schreef";
/** A verb that nobody could list, where it can only be one: right behind the quotation, before a name ("raconte Inès Garnier"). */
const TELLS = String.raw`(?:(?:se|s['’])\s?)?(?!(?:in|on|at|by|from|of|to|with|and|or|but|for|as|à|de|du|en|dans|sur|par|pour|et|ou|mais|avec)\s)\p{Ll}[\p{L}’'-]{2,}`;
/** What somebody is, said before the name: "our founder, Priya Nair", "le docteur Amélie Roux". */
const OFFICE = String.raw`(?:(?:our|the|my|his|her|their|le|la|l['’]|notre|son|sa|leur)\s?)?(?:\p{Ll}[\p{L}’'-]*\s){0,3}\p{Ll}[\p{L}’'-]*,?`;
const AFTER = new RegExp(
  String.raw`^[\s,.–—-]*(?:(?:${SAID})(?:-il|-elle)?\s+(${NAME}|${TITLED})|(?:${TELLS})\s+(?:(?<office>${OFFICE})\s+)?(${NAME})|(?:—|–)\s*(${NAME})|(${NAME})(?:\s*,[^,]{3,60},)?\s+(?:${SAID})\b)`,
  "u",
);
const BEFORE = new RegExp(
  String.raw`(?:(${NAME})(?:\s*,\s*([^,]{3,60}),)?\s+(?:once |famously |later |also )?(?:${SAID})(?:\s+\p{L}+){0,2}\s*[:,]?\s*$|(?:[Aa]s|[Aa]ccording to|[Ss]elon|[Dd][’']après|[Cc]omme (?:le|l[’'])?\s?(?:dit|disait|écrivait|résume)?)\s+(${NAME})[^“«"]{0,24}$|(${NAME})\s*[:：]\s*$)`,
  "u",
);

/** What somebody is, said right after the name: ", CTO at Lumen." A clause that goes on telling is none. */
function roleAfter(rest: string, language: string): string {
  const said = /^,\s+([^,.;:!?]{3,60})(?:[.;!?]|$)/u.exec(rest)?.[1] ?? "";
  const words = wordsOf(said, language);
  const opens =
    /^(?:and|but|who|when|as|in|on|at|after|before|during|since|et|mais|qui|quand|en|dans|après|avant|lors|pendant|depuis|und|aber|der|die|als|y|pero|quien|que|e|ma|che|quando)$/iu;
  if (!words.length || words.length > 8 || opens.test(words[0]!.text)) return "";
  return words.some((word) => isVerb(word.text, language)) ? "" : said.trim();
}

/** What stands where a name would, and names no person: "Note: …", "The sign: …". */
const NOBODY =
  /^(?:note|tip|warning|question|answer|example|result|output|error|rule|step|motto|sign|title|remarque|attention|astuce|exemple|réponse|résultat|règle|erreur|hinweis|achtung|frage|antwort|beispiel|regel|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?$/iu;

/** Words of the shortest quotation worth showing, with the name of who said it and without. */
const NAMED_WORDS = 3;
const UNNAMED_WORDS = 4;

/** The first quotation of a text that is worth showing. The author is only what the text itself names. */
export function quoteIn(text: string, language: string): QuoteFinding | undefined {
  for (const match of text.matchAll(QUOTED)) {
    const inner = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    const length = wordsOf(inner, language).length;
    if (length < NAMED_WORDS) continue;
    const quoteAt = match.index + match[0].indexOf(inner);
    const tail = text.slice(match.index + match[0].length);
    const head = text.slice(0, match.index);
    const after = AFTER.exec(tail);
    const before = after ? undefined : BEFORE.exec(head);
    const named =
      after?.[1] ?? after?.[3] ?? after?.[4] ?? after?.[5] ?? before?.[1] ?? before?.[3] ?? before?.[4] ?? "";
    const person = NOBODY.test(named) ? "" : named;
    const author = person.replace(/[.,]$/, "").replace(/^(?:As|When|Then|Once|Comme|Puis|Quand)\s+(?=\p{Lu})/u, "");
    if (!author && length < UNNAMED_WORDS) continue;
    const authorAt = author
      ? after
        ? match.index + match[0].length + tail.indexOf(author)
        : head.lastIndexOf(author)
      : -1;
    const office = after?.groups?.office?.replace(
      /^(?:our|the|my|his|her|their|le|la|notre|son|sa|leur)\s|^l['’]|,$/giu,
      "",
    );
    const told = after && author ? roleAfter(tail.slice(tail.indexOf(author) + author.length), language) : "";
    const role = before?.[2] ?? (told || (office ?? ""));
    const shown = author.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    return { quote: inner.replace(/,$/, ""), author: shown, role, quoteAt, authorAt };
  }
  return undefined;
}
