import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";
import { foreign } from "@/lib/messages/message";

const fields = {
  idPrefix: "echo",
  input: z.object({ text: z.string().min(1), times: z.number().int().default(2) }),
  output: z.object({ said: z.array(z.string()), assetId: z.string().optional() }),
  pipeline: definePipeline([{ key: "say", label: "Saying it", weight: 1 }]),
  audience: { request: "generation", account: null },
} as const;

export const echoRequested = defineJobEvent("echo/requested");
export const loudEchoRequested = defineJobEvent("echo/loud.requested");

/** A kind of job that only the tests have. */
export const echoJob = defineJobKind({
  ...fields,
  kind: "echo",
  event: ({ text }) => (text === text.toUpperCase() ? loudEchoRequested : echoRequested),
  overBudget: foreign("Ask for fewer echoes."),
  title: ({ text }) => text,
  file: ({ assetId }) => (assetId ? { assetId, extension: "wav" } : null),
});

/** The same, and free of charge. */
export const freeEchoJob = defineJobKind({ ...fields, kind: "free-echo", event: echoRequested });
