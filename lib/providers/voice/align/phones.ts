import type { Phone, WordMark } from "../engines/types";

const VOWELS = /[aeiouyæɑɒɐəɘɛɜɞɪɨɔøœɵʊʉʌɤɯʏᵻɚ]/;
const GAP = 0.7;
const PAUSE_GAP = 0.25;

/** Sounds that differ little between two engines' spellings. */
const FAMILIES = [/[pb]/, /[td]|ɾ|ʔ/, /[kgɡ]/, /[fv]/, /[θð]/, /[szʃʒ]/, /[mnŋ]/, /[lɫ]/, /[rɹɾʁ]/, /[wj]/, /h/];

const plain = (symbol: string): string => symbol.replace(/[ˈˌːˑ‿]|\u0329/g, "");

function difference(a: string, b: string): number {
  if (a === b) return 0;
  if (!a || !b) return 2;
  const vowel = VOWELS.test(a);
  if (vowel !== VOWELS.test(b)) return 1.6;
  if (vowel) return a[0] === b[0] ? 0.1 : 0.4;
  return FAMILIES.some((family) => family.test(a) && family.test(b)) ? 0.2 : 1.1;
}

const gapOf = (symbol: string): number => (symbol ? GAP : PAUSE_GAP);

/** For each sound of `reference` the matching sound of `spoken`, or −1; the cheapest edit of one list into the other. */
function match(reference: readonly string[], spoken: readonly string[]): number[] {
  const width = spoken.length + 1;
  const cost = new Float64Array((reference.length + 1) * width);
  const at = (row: number, column: number) => cost[row * width + column] as number;
  for (let row = 0; row <= reference.length; row += 1) {
    for (let column = 0; column <= spoken.length; column += 1) {
      const a = reference[row - 1];
      const b = spoken[column - 1];
      const options = [
        a !== undefined && b !== undefined ? at(row - 1, column - 1) + difference(a, b) : Number.POSITIVE_INFINITY,
        a !== undefined ? at(row - 1, column) + gapOf(a) : Number.POSITIVE_INFINITY,
        b !== undefined ? at(row, column - 1) + gapOf(b) : Number.POSITIVE_INFINITY,
      ];
      cost[row * width + column] = row + column === 0 ? 0 : Math.min(...options);
    }
  }
  const pairs = new Array<number>(reference.length).fill(-1);
  let [row, column] = [reference.length, spoken.length];
  while (row > 0 && column > 0) {
    const [a, b] = [reference[row - 1] as string, spoken[column - 1] as string];
    const here = at(row, column);
    if (Math.abs(here - at(row - 1, column - 1) - difference(a, b)) < 1e-9) {
      row -= 1;
      column -= 1;
      pairs[row] = column;
    } else if (Math.abs(here - at(row - 1, column) - gapOf(a)) < 1e-9) row -= 1;
    else column -= 1;
  }
  return pairs;
}

/**
 * Word times for an engine that reports its sounds but not its words: its list of sounds is matched with eSpeak's for the
 * same text, whose words are known.
 */
export function marksFromPhones(
  reference: { marks: WordMark[]; phones: Phone[] },
  spoken: readonly Phone[],
): WordMark[] {
  const pairs = match(
    reference.phones.map((phone) => plain(phone.symbol)),
    spoken.map((phone) => plain(phone.symbol)),
  );
  const marks: WordMark[] = [];
  for (const [index, mark] of reference.marks.entries()) {
    const next = reference.marks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const found = reference.phones.findIndex(
      (phone, place) =>
        phone.symbol && phone.start >= mark.start - 1e-3 && phone.start < next && (pairs[place] as number) >= 0,
    );
    const sound = found < 0 ? undefined : spoken[pairs[found] as number];
    if (sound) marks.push({ ...mark, start: sound.start });
  }
  return marks;
}
