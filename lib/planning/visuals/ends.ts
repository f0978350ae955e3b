import { headingOf } from "@/lib/language/headings";
import { display, tie } from "@/lib/language/typography";
import { wordsOf } from "@/lib/language/words";
import type { Candidate, SceneText } from "./candidate";

/** What a script says when it asks its viewers to do something. */
const CALL =
  /^(?:(?:and|so|then|et|alors|und)\s)?(?:subscribe|follow|visit|try|join|start|discover|learn|sign up|download|share|contact|book|order|get|come|see|watch|tell|let us|call|write to|ask|shop|buy|switch|drop by|stop by|pick up|save|abonnez|suivez|visitez|essayez|rejoignez|commencez|découvrez|apprenez|inscrivez|téléchargez|partagez|contactez|réservez|commandez|venez|rendez-vous|dites|appelez|passez|prenez|profitez|écrivez|goûtez|offrez|repartez|poussez|bestellen|kommen|besuchen|testen|probieren|rufen|holen|buchen|schreiben|melden|abonnieren|entdecken|laden|visita|prueba|llama|reserva|compra|prova|chiama|prenota|scopri|visite|experimente|ligue|compre)(?![\p{L}])/iu;

/** How well a title card opens a film that nobody gave a title: a little better than one drawing, less than what shows more. */
const OPENS = 4.5;

/** How much more a thing counts that the title itself names than one mention. */
const IN_TITLE = 4;

/** Longest sentence that is shown whole where the film's title is its beginning. */
const LONGEST_TITLE = 110;
/** A shorter title with which the first sentence begins is a name ("The Nile"), not a cut. */
const SHORTEST_CUT = 28;

/** A greeting and nothing else: it names no film. */
export const GREETING =
  /^(?:bonjour|bonsoir|salut|hello|hi|hey|good (?:morning|evening)|hallo|guten tag|hola|ciao|buongiorno|olá)(?:\s[^\s.!?,]+){0,3}[\s\u00a0\u202f]*[.!,]*$/iu;
/** Longest title that is taken from what is said, in characters. */
export const LONGEST_SPOKEN_TITLE = 64;

/** Words of a title that reads as a name. */
const LONGEST_NAME = 6;

/** Words of a title that may leave the rest of its sentence to the line below, behind a comma. */
const SHORTEST_LEAD = 3;

/** A title that a long first sentence was cut to stands whole on screen, unless the cut is where a clause ends. */
function wholeTitle(title: string, sentence: string, language: string): string {
  const whole = display(sentence, language);
  const plain = (text: string) => text.replaceAll("\u00a0", " ").toLowerCase();
  const cut = title.length >= SHORTEST_CUT && plain(whole).startsWith(plain(title));
  if (!cut || whole.length > LONGEST_TITLE) return title;
  return /^\s*[,;:–—(]/u.test(whole.slice(title.length)) ? title : whole;
}

/** What a line says besides the title with which it begins; nothing where too little is left to be a line. */
function withoutTitle(line: string, title: string, language: string): string {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").toLowerCase();
  if (!plain(line).startsWith(plain(title))) return line;
  const length = wordsOf(title, language).length;
  const apart = length >= SHORTEST_LEAD && /^\s*[,:;–—]/u.test(line.slice(title.length));
  if (length < LONGEST_NAME && !apart) return line;
  const rest = line.slice(title.length).replace(/^[\s.,;:–—]+/u, "");
  return wordsOf(rest, language).length < 3 ? title : display(rest, language);
}

/** The opening: the film's title and what the first words say. */
export async function opening(scene: SceneText, title: string, film: string): Promise<Candidate> {
  const { language, sentences } = scene;
  // Of the things that the first words name, the one that the title or else the film speaks of most.
  const named = await scene.art.icons(`${title}. ${scene.narration}`, language, 4);
  const spoken = film.toLowerCase();
  const titled = title.toLowerCase();
  const often = (word: string) => {
    const stem = word.toLowerCase().replace(/[sx]$/, "").slice(0, 6);
    return stem ? spoken.split(stem).length + (titled.includes(stem) ? IN_TITLE : 0) : 0;
  };
  const icon = named.reduce<(typeof named)[number] | undefined>(
    (best, next) => (!best || often(next.word) > often(best.word) ? next : best),
    undefined,
  );
  const greeted = sentences.length > 1 && GREETING.test(sentences[0]!.text);
  if (greeted && title === headingOf(sentences[1]!.text, language, LONGEST_SPOKEN_TITLE)) {
    return {
      visual: {
        type: "title",
        title: wholeTitle(title, sentences[1]!.text, language),
        subtitle: "",
        kicker: headingOf(sentences[0]!.text, language, 40),
        ...(icon ? { icon: icon.icon } : {}),
      },
      cues: { title: 0, icon: 0 },
      score: 20,
      reason: "The film opens with what its greeting is followed by.",
    };
  }
  const line = withoutTitle(headingOf(sentences[0]!.text, language, 90), title, language);
  const shown = wholeTitle(title, sentences[0]!.text, language);
  const repeats = line.toLowerCase() === title.toLowerCase() || shown !== title;
  const said = repeats ? (sentences[1] ? headingOf(sentences[1].text, language, 90) : "") : line;
  return {
    visual: { type: "title", title: shown, subtitle: said, kicker: "", ...(icon ? { icon: icon.icon } : {}) },
    cues: { title: 0, icon: 0, ...(said ? { subtitle: repeats ? sentences[1]!.at : 0 } : {}) },
    score: OPENS,
    reason: "The film opens with its title.",
  };
}

/** The closing: the script's own last words; where they call on the viewer, the call fills the scene. */
export async function closing(scene: SceneText, title: string): Promise<Candidate> {
  const { language } = scene;
  const [icon] = await scene.art.icons(scene.narration, language, 1);
  const drawn = icon ? { icon: icon.icon } : {};
  const call = scene.sentences.find((sentence) => CALL.test(sentence.text));
  const others = scene.sentences.filter((sentence) => sentence !== call);
  const whole = (text: string) => tie(display(text, language), language);
  const shown = (text: string, most: number) =>
    whole(text).length <= most ? whole(text) : headingOf(text, language, 60);
  if (call) {
    const [before, ...more] = others;
    return {
      visual: {
        type: "outro",
        title: before ? shown(before.text, LONGEST_LAST) : "",
        subtitle: more.length ? headingOf(more[0]!.text, language, LONGEST_SUBTITLE) : "",
        call: shown(call.text, LONGEST_CALL),
        emphasis: "call",
        ...drawn,
      },
      cues: { title: before?.at ?? 0, subtitle: more[0]?.at ?? 0, icon: 0, call: call.at },
      score: 20,
      reason: "The film closes with what it asks of its viewers.",
    };
  }
  const [statement, second] = others;
  // What is said besides is shown too; the film's name only where nothing is. A title that is a whole sentence names nothing.
  const named = wordsOf(title, language).length <= LONGEST_NAME;
  const line = second && headingOf(second.text, language, LONGEST_SUBTITLE);
  return {
    visual: {
      type: "outro",
      title: shown(statement!.text, LONGEST_LAST),
      subtitle: line || (named && headingOf(title, language, 56) !== whole(statement!.text) ? title : ""),
      call: "",
      ...drawn,
    },
    cues: { title: statement!.at, subtitle: second?.at ?? statement!.at, icon: 0 },
    score: 20,
    reason: "The film closes with the script's last words.",
  };
}

/** Longest last words that are set whole, longest line below them, and longest call. */
const LONGEST_LAST = 96;
const LONGEST_SUBTITLE = 110;
const LONGEST_CALL = 110;
