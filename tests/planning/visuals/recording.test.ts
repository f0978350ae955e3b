import { expect, it } from "vitest";
import { scenePlanSchema } from "@/lib/planning/plan";
import { levelsOf, planRecording, RECORDING_LEVELS, recordingTitle } from "@/lib/planning/visuals/recording";

const media = (assetId: string) => ({ assetId, kind: "image" as const, durationSeconds: 0, credit: "" });

it("shows the recording itself, and claims nothing", () => {
  const plans = planRecording({ title: "Team news", language: "en", media: [], motion: "standard" });
  expect(plans.map((plan) => scenePlanSchema.parse(plan).visual)).toMatchObject([
    { type: "recording", title: "Team news" },
  ]);
  expect(recordingTitle("", "fr")).toBe("Enregistrement vocal");
});

it("gives each of the user's pictures its share, named once", () => {
  const plans = planRecording({ title: "Team news", language: "en", media: [media("a"), media("b")], motion: "pro" });
  expect(plans.map((plan) => plan.visual)).toMatchObject([
    { type: "picture", assetId: "a", heading: "Team news" },
    { type: "picture", assetId: "b", heading: "" },
  ]);
});

it("measures loudness in equal parts", () => {
  const samples = Float32Array.from(
    { length: RECORDING_LEVELS * 100 },
    (_, at) => (at < 3600 ? 0.8 : 0.2) * (at % 2 ? 1 : -1),
  );
  const levels = levelsOf(samples);
  expect(levels).toHaveLength(RECORDING_LEVELS);
  expect(levels[0]).toBe(1);
  expect(levels.at(-1)).toBe(0.5);
  expect(levelsOf(new Float32Array(10)).every((level) => level === 0)).toBe(true);
});
