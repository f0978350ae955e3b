const VOWEL = /[aeiouyäöüàâéèêëîïôùûœæåøáíóúñ]/i;
const LATIN_WORD = /\p{Script=Latin}{13,}/gu;
/** Consonants that begin a syllable together. */
const ONSETS = new Set(
  "bl br ch ck cl cr dr fl fr gh gl gn gr kl kn kr ph pl pr qu sc sh sk sl sm sn sp st th tr vr wr zw".split(" "),
);

/** Whether a syllable may begin at `index`: one consonant (or an onset of two) with a vowel after it. */
function beginsSyllable(word: string, index: number): boolean {
  const [before, here, next, after] = [word[index - 1], word[index], word[index + 1], word[index + 2]].map((letter) =>
    (letter ?? "").toLowerCase(),
  ) as [string, string, string, string];
  if (VOWEL.test(here)) return false;
  if (ONSETS.has(before + here)) return false;
  return VOWEL.test(next) || (ONSETS.has(here + next) && VOWEL.test(after));
}

function hyphenate(word: string): string {
  let out = "";
  let last = 0;
  for (let index = 0; index < word.length; index += 1) {
    if (index - last >= 4 && word.length - index >= 4 && beginsSyllable(word, index)) {
      out += "\u00ad";
      last = index;
    }
    out += word[index];
  }
  return out;
}

/**
 * Text prepared for breaking into lines: soft hyphens in long words of the Latin script, by a rough rule of syllables
 * that serves German compounds and French alike (they show only where a fitted text must break words), and
 * non-breaking spaces before the signs that French sets apart.
 */
export function withSoftHyphens(text: string): string {
  return text
    .replace(/ (?=[;:!?»%€])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(LATIN_WORD, hyphenate);
}
