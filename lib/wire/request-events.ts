import { z } from "zod";
import type { DomainEvent } from "@/lib/services/events/domain-event";
import {
  exportResult,
  exportResultOf,
  generationResult,
  generationResultOf,
  type Link,
  noticesBeside,
  requestFailure,
  requestFailureOf,
  resultNotices,
} from "./results";

const common = { job_id: z.string() };
const failed = { ...common, error: requestFailure };

/** What is sent to the address that came with a request, as the public document writes it. */
export const requestEvent = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("generation.completed"),
    ...common,
    data: generationResult,
    notices: resultNotices.optional(),
  }),
  z.object({ event: z.literal("generation.failed"), ...failed }),
  z.object({ event: z.literal("export.completed"), ...common, data: exportResult }),
  z.object({ event: z.literal("export.failed"), ...failed }),
]);
export type RequestEvent = z.output<typeof requestEvent>;

/** The end of a job; null for kinds whose requests bring no address. @throws AppError `not_found` when its film was removed */
export function requestEventOf(
  { job, outcome }: Extract<DomainEvent, { type: "job.ended" }>,
  link: Link,
): RequestEvent | null {
  const { id: job_id, audience } = job;
  const subject = audience.request;
  if (!subject) return null;
  if (outcome.status !== "succeeded") {
    return { event: `${subject}.failed`, job_id, error: requestFailureOf(subject, outcome) };
  }
  if (subject === "export") return { event: "export.completed", job_id, data: exportResultOf(job, outcome, link) };
  const data = generationResultOf(job, outcome, link);
  return { event: "generation.completed", job_id, data, ...noticesBeside(outcome) };
}
