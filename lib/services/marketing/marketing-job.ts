import { z } from "zod";
import { defineEvent, defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";

export const marketingPipeline = definePipeline([
  { key: "segments", label: "Making the segments", weight: 62 },
  { key: "assemble", label: "Assembling the film", weight: 3 },
  { key: "render", label: "Rendering the film", weight: 33 },
  { key: "deliver", label: "Delivering the film", weight: 2 },
]);

export const marketingRequested = defineJobEvent("marketing/requested");

/** A clip, narration, music or render of a marketing job has ended; `jobId` is the whole's. */
export const marketingPartEnded = defineEvent("marketing/part.ended", z.object({ jobId: z.string().min(1) }));

/** Makes a short film of segments. Its clips, sounds and render are jobs of their own, which cost what they do: the whole is free. */
export const marketingJob = defineJobKind({
  kind: "marketing",
  idPrefix: "job",
  input: z.object({ marketingJobId: z.string(), title: z.string() }),
  output: z.object({
    marketingJobId: z.string(),
    filmId: z.string(),
    assetId: z.string(),
    posterAssetId: z.string().nullish(),
    durationSeconds: z.number(),
  }),
  file: ({ assetId, posterAssetId, durationSeconds }) => ({
    assetId,
    posterAssetId,
    durationSeconds,
    extension: "mp4",
  }),
  title: ({ title }) => title,
  pipeline: marketingPipeline,
  event: marketingRequested,
  audience: { request: null, account: null },
});
