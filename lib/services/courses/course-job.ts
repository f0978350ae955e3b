import { z } from "zod";
import { defineEvent, defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";

export const coursePipeline = definePipeline([
  { key: "outline", label: "Planning the lectures", weight: 2 },
  { key: "script", label: "Writing the lectures", weight: 8 },
  { key: "lectures", label: "Making the lectures", weight: 86 },
  { key: "package", label: "Packing the course", weight: 4 },
]);

export const courseRequested = defineJobEvent("course/requested");

/** The film of one of a course's lectures has ended; `jobId` is the course's. */
export const lectureEnded = defineEvent("course/lecture.ended", z.object({ jobId: z.string().min(1) }));

/** Makes a course. Its lectures are jobs of their own, which hold and cost what films do: the course itself is free. */
export const courseJob = defineJobKind({
  kind: "course",
  idPrefix: "job",
  input: z.object({ courseId: z.string(), title: z.string() }),
  output: z.object({
    courseId: z.string(),
    /** Lectures whose film is there, and those that could not be made. */
    ready: z.number().int(),
    failed: z.number().int(),
    /** The package. */
    assetId: z.string().optional(),
  }),
  pipeline: coursePipeline,
  event: courseRequested,
  title: ({ title }) => title,
  file: ({ assetId }) => (assetId ? { assetId, extension: "zip" } : null),
  audience: { request: null, account: "course" },
});
