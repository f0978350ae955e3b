import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";

export const trainingPipeline = definePipeline([{ key: "train", label: "Learning the voice", weight: 1 }]);

export const trainingRequested = defineJobEvent("voice-training/requested");

/** Has an engine learn the voice of a profile. Free of charge. */
export const trainingJob = defineJobKind({
  kind: "voice_training",
  idPrefix: "job",
  input: z.object({
    profileId: z.string(),
    /** The profile's name, for lists. */
    name: z.string(),
    /** Id of the engine. */
    provider: z.string(),
  }),
  output: z.object({
    profileId: z.string(),
    /** Whether the speaker has to show the engine's vendor that the voice is theirs, before it speaks. */
    needsVerification: z.boolean(),
  }),
  pipeline: trainingPipeline,
  event: trainingRequested,
  title: ({ name }) => name,
  audience: { request: null, account: null },
});
