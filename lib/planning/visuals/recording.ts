import { headingOf } from "@/lib/language/headings";
import type { PlannedMedia, ScenePlan } from "../plan";
import { withPicture } from "./media";

/** Bars of a recording's loudness. */
export const RECORDING_LEVELS = 72;

const UNNAMED: Record<string, string> = { en: "Voice recording", fr: "Enregistrement vocal" };

/** What a film around a recording is called when neither a title nor a topic is given. */
export const recordingTitle = (title: string, language: string): string =>
  title.trim() || UNNAMED[language] || "Voice recording";

/**
 * Scenes of a film whose narration is a recording without its words: nothing is known of what is said, so nothing is claimed.
 * The user's pictures and clips share its length; without any, the recording itself is shown.
 */
export function planRecording(request: {
  title: string;
  language: string;
  media: readonly PlannedMedia[];
  motion: "none" | "standard" | "pro";
}): ScenePlan[] {
  const { language, media, motion } = request;
  const title = recordingTitle(request.title, language);
  const heading = headingOf(title, language, 60);
  const plan = (index: number): ScenePlan => ({
    id: `scene-${index + 1}`,
    narration: title,
    sentences: [title],
    heading,
    keyPhrases: [],
    visual: { type: "recording", title, levels: new Array<number>(RECORDING_LEVELS).fill(0.3) },
    cueTexts: {},
    pictureQuery: heading,
    pictureWelcome: false,
    ...(index === 0 ? { chapter: title } : {}),
    estimatedSeconds: 8,
    sources: [],
    reason: "The words of the recording are not known.",
  });
  if (media.length === 0) return [plan(0)];
  return media.map((item, index) => {
    const shown = withPicture(plan(index), item, motion);
    // Its name stands on the first picture only.
    return index > 0 && shown.visual.type === "picture"
      ? { ...shown, visual: { ...shown.visual, heading: "" }, cueTexts: {} }
      : shown;
  });
}

/** Loudness of samples in `RECORDING_LEVELS` equal parts, 0 to 1, the loudest part at 1. */
export function levelsOf(samples: Float32Array): number[] {
  const size = Math.max(1, Math.floor(samples.length / RECORDING_LEVELS));
  const levels = Array.from({ length: RECORDING_LEVELS }, (_, part) => {
    let sum = 0;
    const end = Math.min(samples.length, (part + 1) * size);
    for (let at = part * size; at < end; at += 1) sum += (samples[at] ?? 0) ** 2;
    return Math.sqrt(sum / size);
  });
  const most = Math.max(...levels, 1e-6);
  // The ear hears steps of level, not of pressure.
  return levels.map((level) => Math.round(Math.sqrt(level / most) * 100) / 100);
}
