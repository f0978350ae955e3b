import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";

export const sentencePipeline = definePipeline([
  { key: "speak", label: "Speaking the sentence", weight: 9 },
  { key: "place", label: "Putting it into the film", weight: 1 },
]);

export const sentenceRequestSchema = z.object({
  filmId: z.string().min(1).max(200),
  sentenceId: z.string().min(1).max(120),
  /** What is said instead. */
  text: z.string().trim().min(1).max(5000),
});
export type SentenceRequest = z.output<typeof sentenceRequestSchema>;

export const sentenceRequested = defineJobEvent("sentence/requested");

/** Speaks one sentence of a film anew and puts it in the place of the old one. Free of charge. */
export const sentenceJob = defineJobKind({
  kind: "sentence",
  idPrefix: "job",
  input: sentenceRequestSchema,
  output: z.object({
    filmId: z.string(),
    /** What was spoken: in the library, whatever became of the film. */
    assetId: z.string(),
    /** Whether the film says it. */
    placed: z.boolean(),
  }),
  pipeline: sentencePipeline,
  event: sentenceRequested,
  title: ({ text }) => text.slice(0, 80),
  audience: { request: null, account: null },
});
