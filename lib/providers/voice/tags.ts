/** How an engine makes sound; what a voice sounds like follows from it. */
export type Technique =
  /** computed from formants, or cut together from single transitions between sounds */
  | "formant"
  | "diphone"
  /** drawn from a statistical model of a recorded speaker */
  | "statistical"
  /** cut together from recordings of a speaker */
  | "recorded"
  | "neural";

const SOUNDS: Record<Technique, readonly string[]> = {
  formant: ["synthetic", "robotic"],
  diphone: ["synthetic", "robotic"],
  statistical: ["synthetic"],
  recorded: [],
  neural: ["neural"],
};

/** Accents that are heard at once, by region. */
const ACCENTS: Record<string, string> = { "GB-SCT": "scottish", GB: "british" };

/**
 * Tags of a voice from what is known of it: nobody has to have listened, and nobody praises.
 * @param accent region such as US or GB-SCT; told of English only, where listeners choose by it
 */
export function tagsOf(technique: Technique, language: string, accent: string): string[] {
  const heard = language === "en" ? ACCENTS[accent] : undefined;
  return [...SOUNDS[technique], ...(heard ? [heard] : [])];
}
