/** What somebody is told to do while speaking, or what is to be heard or seen meanwhile; English, French, German, Spanish, Italian. */
const DIRECTION_WORDS =
  "pause|pauses|beat|silence|music|musique|musik|música|musica|piano|guitar|drums|jingle|intro|outro|sfx|sound|sounds|applause|applaudissements|applaus|aplausos|applausi|laughter|laughs|laughing|chuckles|giggles|rires|rire|lachen|lacht|risas|risa|ride|sighs|sighing|soupir|soupire|seufzt|suspira|sospira|whispers|whispering|whispered|whisper|chuchote|chuchotant|murmure|flüstert|flüsternd|leise|susurra|susurrando|sussurra|sussurrando|softly|quietly|loudly|slowly|excited|excitedly|cheerful|cheerfully|sad|sadly|angry|angrily|calm|calmly|dramatic|dramatically|sarcastic|shouting|shouts|crying|cries|gasps|coughs|clears throat|breathes|inhales|exhales|singing|sings|doucement|lentement|à voix basse|voix basse|langsam|laut|traurig|pausa|lentamente|in voz baja|fade|fades|cut|zoom|camera|b-roll|transition|voiceover|voice-over|narrator|wind|rain|thunder|birds|birdsong|footsteps|bell|bells|crowd|ambience|ambiance|bruit|bruits|geräusch|ton|sonido|suono|smiles|smiling|nods|breath|short pause|long pause|soupirs|applause";
const MANNER =
  "soft|loud|gentle|quiet|short|long|upbeat|slow|fast|calm|dramatic|tense|happy|sad|light|warm|distant|brief|dramatic|in|out|to|up|down|very|douce|longue|courte|lange|kurze|larga|corta|lunga|breve|suave|of|the|a|and|de|black|softly|slowly|quietly|playing|plays|continues|stops|starts|rises|swells|under|sound";

const inner = `(?:(?:${MANNER})\\s+)*(?:${DIRECTION_WORDS})(?:[\\s,]+(?:${MANNER}|${DIRECTION_WORDS}))*`;

/** Directions that a script carries inside its lines: in brackets or parentheses, made of words that direct. */
const NAMED = new RegExp(`[[(]\\s*${inner}\\s*[\\])]`, "giu");
/** A bracket that stands by itself between sentences directs, whatever it says; footnotes and links do not. */
const ALONE = /(?<=^|[.!?…:]["”»’]?\s)\[(?!\d+\]|[xX ]\])\p{L}[^[\]]{1,80}\](?![(:[])(?=\s*(?:$|["“«¿¡]?\p{Lu}|\[))/gmu;

/** The directions of a text, to be taken out of what is spoken and shown. */
export const DIRECTIONS: readonly RegExp[] = [NAMED, ALONE];

/** A text without the directions inside its lines; spaces and marks around them close up. */
export function withoutDirections(text: string): string {
  if (!/[[(]/.test(text)) return text;
  return DIRECTIONS.reduce((rest, pattern) => rest.replace(pattern, "\ufffc"), text)
    .replace(/[ \t]*\ufffc[ \t]*(?=[.,;:!?…])/g, "")
    .replace(/^[ \t]*\ufffc[ \t]*/gm, "")
    .replace(/[ \t]*\ufffc[ \t]*/g, " ")
    .replace(/[ \t]+$/gm, "");
}
