import { db } from "@/lib/db/client";
import type { ScenePlan } from "@/lib/planning";
import { writeDocument } from "@/lib/services/timelines/repo";
import type { Timeline } from "@/lib/timeline/schema";

/** Gives a film a document, as if it had been laid out so. */
export const putTimeline = async (filmId: string, document: Timeline): Promise<number> =>
  (await writeDocument(db(), filmId, document)).revision;

/** A plan of a scene that says one word and shows it. */
export const plainPlan = (id: string): ScenePlan => ({
  id,
  narration: "Tea.",
  sentences: ["Tea."],
  heading: "Tea",
  keyPhrases: [],
  visual: { type: "card", text: "Tea." },
  cueTexts: {},
  pictureQuery: "tea",
  pictureWelcome: false,
  estimatedSeconds: 2,
  sources: [],
  reason: "The test says so.",
});
