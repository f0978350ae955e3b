import { MOODS, type Mood } from "@/lib/providers/ports";

/** Words of English and French that tell a mood, the most telling first. */
const WORDS: Record<Mood, RegExp> = {
  epic: /\b(epic|heroic|trailer|battle|triumph\w*|épique|héroïque|victoire)\b/giu,
  dark: /\b(dark|tense|suspense|mystery|mysterious|horror|sombre|tendu|mystère|mystérieux)\b/giu,
  lofi: /\b(lo-?fi|chill\w*|hip-?hop|beats|study|café)\b/giu,
  cinematic: /\b(cinematic|film|score|orchestra\w*|emotional|dramatic|cinématique|orchestral\w*|dramatique)\b/giu,
  playful: /\b(playful|fun|funny|happy|cheerful|kids|children|quirky|ludique|joyeu\w+|drôle|enfants?)\b/giu,
  corporate: /\b(corporate|business|inspiring|motivational|technology|tech|presentation|entreprise|inspirant\w*)\b/giu,
  upbeat: /\b(upbeat|energetic|dance|pop|summer|dynamic|party|énergique|dynamique|entraînant\w*)\b/giu,
  calm: /\b(calm|ambient|relax\w*|soft|peaceful|meditation|gentle|piano|doux|douce|paisible|calme)\b/giu,
};
const TEMPO: Record<string, Mood> = { slow: "calm", medium: "corporate", fast: "upbeat" };

/** The mood of ours that a request's words come nearest to; its tempo decides when they say nothing. */
export function moodFor(words: string, tempo?: string): Mood {
  const counted = MOODS.map((mood) => ({ mood, count: words.match(WORDS[mood])?.length ?? 0 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 0 ? best.mood : (TEMPO[tempo ?? ""] ?? "corporate");
}
