import type { StudioLanguage } from "../language";
import { dictionary } from "./fr/dictionary";
import { sentences } from "./fr/sentences";

/** French sets a space before ; : ! ? and inside « »; a line must not break there. */
function typeset<T>(words: T): T {
  if (typeof words === "string") return words.replace(/ (?=[;:!?»])|(?<=«) /g, "\u00a0") as T;
  if (Array.isArray(words)) return words.map(typeset) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, typeset(word)])) as T;
}

export const fr: StudioLanguage = {
  locale: "fr",
  name: "Français",
  dictionary: typeset(dictionary),
  sentences: typeset(sentences),
  and: "et",
  or: "ou",
  justNow: "à l’instant",
  about: "environ {time}",
  byteUnits: ["o", "Ko", "Mo", "Go"],
};
