import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";

const publishPipeline = definePipeline([{ key: "publish", label: "Publishing the film", weight: 1 }]);

export const publishRequested = defineJobEvent("publish/requested");

/** Brings a film onto one platform. Free of charge. What it works with is in its publication; no token is in here. */
export const publishJob = defineJobKind({
  kind: "publish",
  idPrefix: "job",
  input: z.object({ publicationId: z.string(), platform: z.string(), title: z.string() }),
  output: z.object({ publicationId: z.string(), url: z.string() }),
  pipeline: publishPipeline,
  event: publishRequested,
  title: ({ title }) => title,
  audience: { request: "generation", account: null },
});
