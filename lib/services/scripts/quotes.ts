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
const SAID =
  "said|says|wrote|writes|asked|explains|explained|declared|declares|argued|noted|added|replied|put it|observed|believed|remarked|once said|famously said|dit|disait|a dit|écrit|écrivait|a écrit|déclare|déclarait|a déclaré|explique|expliquait|affirme|affirmait|résume|résumait|aimait dire|sagte|schrieb|dijo|escribió|disse|scrisse|escreveu";
const AFTER = new RegExp(
  String.raw`^[\s,.–—-]*(?:(?:${SAID})(?:-il|-elle)?\s+(${NAME})|(?:—|–)\s*(${NAME})|(${NAME})(?:\s*,[^,]{3,60},)?\s+(?:${SAID})\b)`,
  "u",
);
const BEFORE = new RegExp(
  String.raw`(?:(${NAME})(?:\s*,\s*([^,]{3,60}),)?\s+(?:once |famously |later |also )?(?:${SAID})(?:\s+\p{L}+){0,2}\s*[:,]?\s*$|(?:[Aa]s|[Aa]ccording to|[Ss]elon|[Dd][’']après|[Cc]omme (?:le|l[’'])?\s?(?:dit|disait|écrivait|résume)?)\s+(${NAME})[^“«"]{0,24}$|(${NAME})\s*[:：]\s*$)`,
  "u",
);

/** The first quotation of a text that is worth showing: four words or more. The author is only what the text itself names. */
export function quoteIn(text: string, language: string): QuoteFinding | undefined {
  for (const match of text.matchAll(QUOTED)) {
    const inner = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    if (wordsOf(inner, language).length < 4) continue;
    const quoteAt = match.index + match[0].indexOf(inner);
    const tail = text.slice(match.index + match[0].length);
    const head = text.slice(0, match.index);
    const after = AFTER.exec(tail);
    const before = after ? undefined : BEFORE.exec(head);
    const named = after?.[1] ?? after?.[2] ?? after?.[3] ?? before?.[1] ?? before?.[3] ?? before?.[4] ?? "";
    const author = named.replace(/[.,]$/, "").replace(/^(?:As|When|Then|Once|Comme|Puis|Quand)\s+(?=\p{Lu})/u, "");
    const authorAt = author
      ? after
        ? match.index + match[0].length + tail.indexOf(author)
        : head.lastIndexOf(author)
      : -1;
    return { quote: inner.replace(/,$/, ""), author, role: before?.[2] ?? "", quoteAt, authorAt };
  }
  return undefined;
}
