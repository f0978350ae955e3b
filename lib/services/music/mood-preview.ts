import { sha256 } from "@/lib/core/ids";
import { keptPreview, type Preview } from "@/lib/media/kept-preview";
import { composer } from "@/lib/providers/music/composer";
import { STYLES } from "@/lib/providers/music/moods";
import type { Mood } from "@/lib/providers/ports";

const SECONDS = 14;
const SEED = 7;

/** A short piece of a mood as MP3, composed on this machine once for everybody and kept; a mood composed otherwise gets another. */
export function moodPreview(mood: Mood): Promise<Preview> {
  const key = sha256(JSON.stringify([mood, STYLES[mood], SECONDS, SEED])).slice(0, 32);
  return keptPreview(key, async (workDir) => {
    const piece = await composer.compose({ mood, seconds: SECONDS, seed: SEED }, { workDir });
    return piece.path;
  });
}
