import { wordsOf } from "@/lib/language/words";
import { illustrationArt } from "@/lib/planning/illustration/illustration-art";
import type { TimelineScene } from "@/lib/planning/layout/timeline-request";
import type { ScenePlan } from "@/lib/planning/plan";
import type { WordTiming } from "@/lib/providers/ports";

export const art = illustrationArt("dark");

/** Words spoken evenly over a scene's length: enough to place cues and captions. */
export function evenly(narration: string, language: string, seconds: number): WordTiming[] {
  const words = wordsOf(narration, language);
  return words.map((word, index) => ({
    text: word.text,
    textStart: word.start,
    textEnd: word.end,
    start: (index * seconds) / words.length,
    end: ((index + 0.9) * seconds) / words.length,
  }));
}

export function voiced(plans: readonly ScenePlan[], language: string): TimelineScene[] {
  return plans.map((plan) => ({
    plan,
    voice: {
      assetId: `${plan.id}-voice`,
      durationSeconds: plan.estimatedSeconds,
      words: evenly(plan.narration, language, plan.estimatedSeconds),
      visemes: [{ time: 0, shape: "open" }],
    },
  }));
}
