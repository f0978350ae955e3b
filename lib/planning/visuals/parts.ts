import { isVerb } from "@/lib/language/verbs";
import { wordsOf } from "@/lib/language/words";
import type { Icon } from "@/lib/timeline/schema/parts";
import type { SceneText } from "./candidate";

/** Whether a word is probably a verb where it stands: a known one, or a French infinitive after a verb or preposition. */
export function isAction(word: string, text: string, language: string): boolean {
  if (isVerb(word, language)) return true;
  if (language === "en" && /^\p{L}{3,}ing$/iu.test(word)) {
    const stem = word.toLowerCase().slice(0, -3);
    return [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, "$1")].some((verb) => isVerb(verb, language));
  }
  // "Vérifiez": what the viewer is asked to do.
  if (language === "fr" && /\p{L}{3}ez$/u.test(word) && !/^assez$/i.test(word)) return true;
  if (language !== "fr" || !/(?:er|ir|re)$/.test(word)) return false;
  const words = wordsOf(text, language);
  const at = words.findIndex((candidate) => candidate.text.toLowerCase() === word.toLowerCase());
  // "Réduire le plastique": what a list asks to do.
  if (at === 0 && words.length > 1) return true;
  const before = words[at - 1]?.text ?? "";
  return (
    isVerb(before, language) || /(?:ait|aient|ez|ons|ra|ront)$/.test(before) || /^(?:à|de|pour|sans|se)$/i.test(before)
  );
}

/** Words of things that stand for something else in texts about programs. */
const METAPHORS =
  /^(?:trees?|branch(?:es)?|forks?|leaf|leaves|roots?|shells?|ports?|keys?|mouse|cookies?|containers?|bugs?|clouds?|windows?|threads?|pipes?|packets?|handshakes?|hash(?:es)?|tables?|trunks?|seeds?|arbres?|branches?|racines?|feuilles?|clés?|souris|nuages?|fenêtres?|tables?|paquets?)$/iu;
const TECHNICAL =
  /(?<!\p{L})(?:grep|ripgrep|git|npm|docker|linux|python|javascript|node|php|sql|json|http|tcp|udp|api|server|serveur|client|database|algorithm|algorithme|compiler|function|fonction|command|commande|code|file|folder|fichier|dossier|repository|commit|terminal|software|logiciel)s?(?!\p{L})/iu;

/** Whether a thing is named in a text about programs, where a drawing of it would show something else. */
export const isMetaphor = (word: string, text: string): boolean => METAPHORS.test(word) && TECHNICAL.test(text);

/** The drawing for one part of a visual. */
export async function iconOf(scene: SceneText, text: string): Promise<{ icon?: Icon }> {
  const found = await scene.art.icons(text, scene.language, 3);
  const thing = found.find(
    ({ word }) => word && !isAction(word, text, scene.language) && !isMetaphor(word, scene.narration),
  );
  return thing ? { icon: thing.icon } : {};
}

/** Drawings for the parts of a list: one of its own for each, or none at all, for a list with gaps looks unfinished. */
export async function iconsOf(scene: SceneText, texts: readonly string[]): Promise<{ icon?: Icon }[]> {
  const found = await Promise.all(texts.map((text) => iconOf(scene, text)));
  const names = new Set(found.flatMap(({ icon }) => (icon ? [icon.name] : [])));
  return names.size === texts.length ? found : texts.map(() => ({}));
}

/** Cue offsets of numbered parts: `point:0`, `point:1` … */
export function cuesFor(key: string, parts: readonly { at: number }[]): Record<string, number> {
  return Object.fromEntries(parts.map((part, index) => [`${key}:${index}`, part.at]));
}

/** Sentences of the list a scene holds: the first of each item. */
export function listItems(scene: SceneText): { text: string; at: number }[] {
  const seen = new Set<string>();
  return scene.sentences.filter((_, index) => {
    const unit = scene.group.units[index];
    return (
      unit?.list !== undefined && !seen.has(`${unit.block}:${unit.text}`) && seen.add(`${unit.block}:${unit.text}`)
    );
  });
}
