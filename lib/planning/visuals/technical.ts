/** What a whole film tells about its scenes: whether it speaks of programs, and what it writes as code. */
export interface FilmText {
  /** Its trees, ports and clouds are nobody's landscape. */
  technical: boolean;
  /** Commands and expressions that the script sets between ticks, as they are narrated. */
  snippets: readonly string[];
  /** It tells of times before skyscrapers. */
  old: boolean;
  /** It plays at night wherever it says no other hour. */
  nightly: boolean;
}

const WORDS =
  /(?<!\p{L})(?:software|logiciels?|code|servers?|serveurs?|databases?|bases? de données|algorithms?|algorithmes?|api|json|sql|git|docker|linux|python|javascript|typescript|regex|terminal|shell|compilers?|compilateurs?|repositor(?:y|ies)|commits?|grep|functions?|fonctions?)(?!\p{L})/giu;
/** An option of a command ("-l", "--name") or a folder's path. */
const OPTION = /(?<=[\s(])--?[a-z][\w-]*(?=[\s.,)=]|$)/u;
const OLD =
  /(?<![\p{L}\d.,])(?:1[0-8]\d\d(?![\d.,]*\d|\s*(?:%|€|\p{L}*met|km|kg|g|m)(?!\p{L}))|romans?|romain(?:e?s?)|medieval|médiéva(?:le?s?|ux)|middle ages|moyen âge|antiquity|antiquité|pharaohs?|pharaons?|(?:1[0-8]th|eighteenth|seventeenth|sixteenth) century|(?:XI|XII|XIII|XIV|XV|XVI|XVII|XVIII)e siècle)(?![\p{L}\d])/iu;
const NIGHT = /(?<!\p{L})(?:nights?|nuits?|midnight|minuit)(?!\p{L})/giu;
const DAY = /(?<!\p{L})(?:days?|jours?|journées?|morning|matin|noon|midi|sun|soleil|afternoon|après-midi)(?!\p{L})/iu;
/** Mentions of the night that make it the hour of a film which speaks of no day. */
const NIGHTS = 2;
/** Different words of programs from which on a film is about them. */
const SEVERAL = 3;
/** A single word between ticks ("grep") is named by its sentence; only what has parts is worth a listing. */
const SNIPPET = /`([^`\n]{5,160})`/g;

/** Reads a film's script as it was written, with its ticks, or its narration where that is all there is. */
export function filmTextOf(script: string): FilmText {
  const snippets = [...script.matchAll(SNIPPET)]
    .map(([, code]) => code!.replace(/[ \t]+/g, " ").trim())
    .filter((code) => /[\s(=<>[{]/.test(code));
  const words = new Set([...script.matchAll(WORDS)].map(([word]) => word.toLowerCase()));
  return {
    snippets: [...new Set(snippets)],
    old: OLD.test(script),
    nightly: [...script.matchAll(NIGHT)].length >= NIGHTS && !DAY.test(script),
    technical: snippets.length > 0 || OPTION.test(script) || words.size >= SEVERAL,
  };
}
