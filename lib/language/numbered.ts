/** Names of months of languages that write a day as "24.", so that a date that begins a line is no list item. */
const MONTH_AFTER =
  /^\s*(?:jan|feb|mär|mar|apr|mai|maj|may|maio|jun|jul|aug|sep|okt|oct|nov|dez|des|dec|jänner|märz|april|juni|juli|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|grudnia)\p{L}*/iu;
/** Words other than months that an ordinal counts in German: "1. Platz". */
const COUNTED_AFTER =
  /^\s*(?:Jahrhundert|Weltkrieg|Klasse|Platz|Auflage|Mal|Etage|Stock|Kapitel|Advent|Liga|Bundesliga|Geburtstag|Jahrestag)(?!\p{L})/u;

const NUMBER = /^\s{0,6}\(?(\d{1,2})[.)]\s+(?=\S)/;

/** The number that a line begins with as an item of a list does; -1 for other lines and for dates. */
export function itemNumber(line: string): number {
  const match = NUMBER.exec(line);
  if (!match) return -1;
  const rest = line.slice(match[0].length);
  const dated = /\d\./.test(match[0]) && (MONTH_AFTER.test(rest) || COUNTED_AFTER.test(rest));
  return dated ? -1 : Number(match[1]);
}

/**
 * Whether a line is an item of a numbered list: it counts on from an item before it, or a list starts with it. A number that a
 * paragraph was wrapped before ("… of the founder,\n19. It has …") and a date ("24. Dezember") are none.
 */
export function isNumberedItem(lines: readonly string[], at: number): boolean {
  const number = itemNumber(lines[at] ?? "");
  if (number < 0) return false;
  if (number <= 1) return true;
  const others = lines.map(itemNumber);
  if (others.slice(0, at).includes(number - 1)) return true;
  const wrapped = /[^\s.!?:;…]\s*$/.test(lines[at - 1] ?? "");
  return !wrapped && others.slice(at + 1).includes(number + 1);
}
