import type { Icon } from "@/lib/timeline/schema/parts";
import { type Entry, iconIndex, lineByWord, lineFor } from "./icon-index";
import { type IconStyle, iconNamed } from "./icon-sets";
import { logoNamed } from "./logos";
import { baseLanguage, isFunctionWord, stemOf, wordsOf } from "./words";

export type { IconStyle } from "./icon-sets";

export interface IconOptions {
  /** `flat`: coloured drawings. `line`: strokes in the text's colour. `logo`: only products named in the text. */
  style?: IconStyle;
}

/** Longest phrase of the concept table, in words. */
const MAX_PHRASE = 4;
/** Words whose picture is true but dull: in a sentence they are passed over. */
const WEAK = new Set(
  (
    "new simple easy beautiful important year week month people person time day change part fact step place start end return free natural " +
    "user world public date group second minute instant level true quality value form text page piece number size help question detail " +
    "why how what trip story home rest think tell works consume consommer voyager pourquoi comment histoire animal animals animaux change changer changed " +
    "support tool report paper content type record local see view note idea best position good point support plan question solution new modern " +
    "nouveau simple beau facile important année an jour semaine mois personne personnes gens temps changement pièce lieu début fin retour " +
    "gratuit naturel utilisateur monde public date groupe seconde minute instant niveau qualité valeur forme texte page nombre taille aide " +
    "question détail local tomorrow demain jouer voir vue note idée meilleur position plan ancien moderne solution endroit état aider contenu " +
    // What is done to things, and words of many meanings: their picture is of another one.
    "hour hours heure heures games grow grows growing grew data index pressure waste wasted power family families worker workers list lists letter letters address addresses " +
    "pression famille familles rein reins rythme pousse pousses pousser poussez poussent commence commencent commencer commencez réussir reçu reçue " +
    // What moves, waits, costs or is told in passing, and is drawn as something that the sentence does not speak of.
    "warm warmer warmth chaud chaude chauds chaudes travel travels travelled traveled journey cover covers covered slow slows slowly fast degrees degree kinds kind layers layer finally result rest remembered loves parking park wing knots basket battery charge charges " +
    "port shield breaks break cells memory count counted counts hope fund fair media measured measure measures guarantee survey skill patience picked pick builds buy buys listens listen fees pays called calls call checks check reads " +
    "arrive arrivent arrivé garde gardes gardez gardent règle règles réglé réglée régler essai essais essayez essayer prime primes cycle cycles débit décollage délai délais durée période périodes chiffre affaire affaires compte comptes mesure mesures " +
    "marchant marche rapporte rapportent réfléchit réfléchir révolution trouva trouvé trouver chercha chercher reposer repose lit angle équilibre export vieille vieux changez réparait respire montagneux mobile couleur habitants merci inconnus " +
    "ferme fermes échelle protège affaires consomme élève élèves richten fahren still " +
    "demande demandes demander demandent demandera liste listes lettre lettres conseiller conseillers adresse adresses cheminée cheminées déserte désertes"
  ).split(" "),
);

/** English nouns that are as often verbs or adjectives: in a sentence they count only after a word that announces a noun. */
const ALSO_VERBS = new Set(
  "train run play test fly book watch plant ring match patient form set change cook jump land lead press store report drop hold smoke taste ship".split(
    " ",
  ),
);
const ANNOUNCES = new Set(
  "a an the this that each every by of our your their my his her its no two three first last speed night sleeper high freight".split(
    " ",
  ),
);

/** Names in capitals that spell an ordinary word: REST is no rest. */
const SHOUTED = /(?<![\p{L}\p{N}])(?:REST|GET|PUT|POST|PATCH|SOAP|IT|US|WHO|AIDS|CAN|PIN|SIM|RAM)(?![\p{L}\p{N}])/gu;

/** Words that only look like a word of the tables: "il faut" is no "faute", "Paris" no "pari". */
const LOOKALIKES = new Set([
  "hamburg",
  "radiator",
  "radiators",
  "radiateur",
  "radiateurs",
  "orient",
  "europe",
  "porte",
  "portes",
  "faut",
  "paris",
  "cours",
  "partir",
  "suite",
  "sens",
]);

/** A word whose first half only turns its sense: no drawing stands for "faux" in "faux-bourdons". */
const PREFIXED = /(?<!\p{L})(?:faux|fausses?|demi|mi|non|anti|semi|pseudo|ex|vice)[-‑](?=\p{L})/giu;

interface Hit {
  entry: Entry;
  phrase: string;
  at: number;
  score: number;
}

/** Every phrase of the text that has a drawing, the best drawing for each. */
function hits(text: string, language: string, sentence: boolean): Hit[] {
  const base = baseLanguage(language);
  const index = iconIndex(base);
  const words = wordsOf(text.replace(SHOUTED, " ").replace(PREFIXED, ""), base);
  const stems = words.map((word) => stemOf(word, base));
  const found: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(MAX_PHRASE, words.length - at); length >= 1; length--) {
      const phrase = words.slice(at, at + length).join(" ");
      const single = length === 1;
      if (single && sentence && isVerbHere(words, at, base)) continue;
      const written = [phrase, ...(single && !LOOKALIKES.has(phrase) ? singularsOf(phrase, base) : [])];
      // A function word may be a concept as it stands ("state"), but its stem is nobody's ("faut" is no "faute").
      const stem =
        single && (isFunctionWord(phrase, base) || LOOKALIKES.has(phrase))
          ? []
          : [`~${stems.slice(at, at + length).join(" ")}`];
      const entry = [...written.map((word) => `=${word}`), ...stem]
        .flatMap((key) => index.get(key) ?? [])
        .filter((candidate) => candidate.concept || isTelling(candidate, phrase, base, sentence))
        .reduce<Entry | undefined>((best, next) => (!best || next.score > best.score ? next : best), undefined);
      if (!entry) continue;
      const weak = single && sentence && written.some((word) => WEAK.has(word));
      if (!weak) found.push({ entry, phrase, at, score: entry.score + 5 * (length - 1) });
      at += length - 1;
      break;
    }
  }
  return found.sort((a, b) => b.score - a.score || a.at - b.at);
}

/**
 * Whether a picture that only bears the word's name may stand for it. A single keyword may be found through the
 * picture's keywords; in a sentence the picture must be called by that very word.
 */
function isTelling(entry: Entry, phrase: string, base: string, sentence: boolean): boolean {
  if (phrase.length < 3 && /^\p{ASCII}*$/u.test(phrase)) return false;
  if (isFunctionWord(phrase, base) || WEAK.has(phrase)) return false;
  if (!sentence) return entry.score >= 7;
  return entry.concrete && entry.score >= 22;
}

function isVerbHere(words: string[], at: number, base: string): boolean {
  if (base !== "en" || !ALSO_VERBS.has(singularsOf(words[at] ?? "", base)[0] ?? words[at] ?? "")) return false;
  return !ANNOUNCES.has(words[at - 1] ?? "");
}

function singularsOf(word: string, base: string): string[] {
  if (word.length < 4) return [];
  if (base === "fr") {
    if (word.endsWith("aux")) return [`${word.slice(0, -3)}al`, word.slice(0, -1)];
    return /[sx]$/.test(word) ? [word.slice(0, -1)] : [];
  }
  if (base !== "en" || !word.endsWith("s") || word.endsWith("ss")) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  return word.endsWith("es") ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

function drawing(hit: Hit, style: IconStyle, base: string): Icon | null {
  const { entry } = hit;
  if (style === "flat") return entry.flat ? iconNamed("flat", entry.flat) : null;
  const own = entry.line ?? (base === "en" ? lineByWord(hit.phrase) : undefined);
  const line = own ?? (entry.flat ? lineFor(entry.flat) : undefined);
  return line ? iconNamed("line", line) : null;
}

/**
 * The drawing for a keyword or a short label, or null when nothing fits well.
 * @param language BCP 47 tag; English and French also know abstract words, others the names of things.
 */
export function findIcon(text: string, language: string, options: IconOptions = {}): Icon | null {
  const style = options.style ?? "flat";
  if (style === "logo") {
    const name = logoNamed(text);
    return name ? iconNamed("logo", name) : null;
  }
  const base = baseLanguage(language);
  const several = wordsOf(text, language).length > 3;
  for (const hit of hits(text, language, several)) {
    const icon = drawing(hit, style, base);
    if (icon) return icon;
  }
  if (style === "line" && base === "en" && !several) {
    for (const word of wordsOf(text, "en")) {
      if (word.length < 3 || isFunctionWord(word, "en")) continue;
      const name = lineByWord(word);
      if (name) return iconNamed("line", name);
    }
  }
  return null;
}

/** At most `n` distinct drawings for a sentence, the most telling first; fewer, or none, when it names fewer things. */
export function iconsFor(sentence: string, language: string, n: number, options: IconOptions = {}): Icon[] {
  const style = options.style ?? "flat";
  if (style === "logo") {
    const icon = findIcon(sentence, language, options);
    return icon ? [icon].slice(0, n) : [];
  }
  const chosen = new Map<string, Icon>();
  for (const hit of hits(sentence, language, true)) {
    if (chosen.size >= n) break;
    const icon = drawing(hit, style, baseLanguage(language));
    if (icon && !chosen.has(icon.name)) chosen.set(icon.name, icon);
  }
  return [...chosen.values()];
}
