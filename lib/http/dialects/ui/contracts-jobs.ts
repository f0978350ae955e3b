import { z } from "zod";
import { defineContract } from "../../contract";
import { jobPage, jobQuery, jobSchema } from "./jobs";

const id = z.object({ id: z.string().min(1).max(200) });
const started = z.object({ jobId: z.string() });
const tag = "Studio";

export const listJobsContract = defineContract({
  id: "ui.jobs",
  method: "GET",
  path: "/jobs",
  summary: "Jobs",
  tag,
  query: jobQuery,
  response: jobPage,
});

export const jobContract = defineContract({
  id: "ui.job",
  method: "GET",
  path: "/jobs/{id}",
  summary: "One job",
  tag,
  params: id,
  response: jobSchema,
});

export const cancelJobContract = defineContract({
  id: "ui.cancelJob",
  method: "POST",
  path: "/jobs/{id}/cancel",
  summary: "Cancel a job",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});

export const retryJobContract = defineContract({
  id: "ui.retryJob",
  method: "POST",
  path: "/jobs/{id}/retry",
  summary: "Start a job again",
  tag,
  params: id,
  response: started,
  status: 201,
});

export const jobEventsContract = defineContract({
  id: "ui.jobEvents",
  method: "GET",
  path: "/jobs/{id}/events",
  summary: "What happens in a job, as it happens",
  tag,
  params: id,
  streams: ["text/event-stream"],
});
