import { z } from "zod";
import { MARKETING_STATUSES } from "@/lib/services/marketing/schemas";
import { defineContract } from "../../contract";
import { jobChangeRequest, jobRequest, quickRequest, retryRequest } from "./job-request";
import { marketingEstimate, marketingJobWire, marketingPage } from "./job-wire";

const tag = "Productions";
const byJob = z.object({ job_id: z.string().max(200) });

export const listContract = defineContract({
  id: "marketing.jobs",
  method: "GET",
  path: "/jobs",
  summary: "Productions, newest first, with totals of all of them",
  tag,
  scope: "read",
  query: z.object({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    search: z.string().trim().max(200).default(""),
    status: z.enum(MARKETING_STATUSES).optional(),
  }),
  response: marketingPage,
});
export const createContract = defineContract({
  id: "marketing.create",
  method: "POST",
  path: "/jobs",
  summary: "Make a production from a template: step 1 of 3",
  tag,
  scope: "generate",
  body: jobRequest,
  response: marketingJobWire,
  status: 201,
  examples: [
    { summary: "A short film", request: { title: "Django tips", theme: "Django tips", mode: "text_to_video" } },
  ],
});
export const quickContract = defineContract({
  id: "marketing.quick",
  method: "POST",
  path: "/quick",
  summary: "Make a production from a subject alone, and generate it at once with `auto_generate`",
  tag,
  scope: "generate",
  body: quickRequest,
  response: marketingJobWire,
  status: 201,
  examples: [{ summary: "A subject", request: { theme: "A tea shop at the harbour", segments_count: 2 } }],
});
export const changeContract = defineContract({
  id: "marketing.configure",
  method: "PATCH",
  path: "/job/{job_id}",
  summary: "Change a production's settings and segments: step 2 of 3",
  tag,
  scope: "generate",
  params: byJob,
  body: jobChangeRequest,
  response: marketingJobWire,
  examples: [
    {
      summary: "Two segments",
      request: { segments: [{ prompt: "A harbour at dawn" }, { prompt: "A tea cup on a wooden table", duration: 4 }] },
    },
  ],
});
export const deleteContract = defineContract({
  id: "marketing.delete",
  method: "DELETE",
  path: "/job/{job_id}",
  summary: "Delete a production; its clips and its film stay in the library",
  tag,
  scope: "generate",
  params: byJob,
  response: z.undefined(),
  status: 204,
});
export const statusContract = defineContract({
  id: "marketing.status",
  method: "GET",
  path: "/job/{job_id}/status",
  summary: "How far a production is, segment by segment",
  tag,
  scope: "read",
  params: byJob,
  response: marketingJobWire,
});
export const estimateContract = defineContract({
  id: "marketing.estimate",
  method: "GET",
  path: "/job/{job_id}/estimate",
  summary: "What generating would cost and take: step 3 of 3",
  tag,
  scope: "read",
  params: byJob,
  response: marketingEstimate,
});
export const generateContract = defineContract({
  id: "marketing.generate",
  method: "POST",
  path: "/job/{job_id}/generate",
  summary: "Generate what is missing, and assemble the film",
  tag,
  scope: "generate",
  params: byJob,
  response: marketingJobWire,
  status: 202,
});
export const cancelContract = defineContract({
  id: "marketing.cancel",
  method: "POST",
  path: "/job/{job_id}/cancel",
  summary: "Stop a production; the clips that are there are kept",
  tag,
  scope: "generate",
  params: byJob,
  response: marketingJobWire,
});
export const copyContract = defineContract({
  id: "marketing.duplicate",
  method: "POST",
  path: "/job/{job_id}/duplicate",
  summary: "Make a production like this one",
  tag,
  scope: "generate",
  params: byJob,
  response: marketingJobWire,
  status: 201,
});
export const retryContract = defineContract({
  id: "marketing.retrySegment",
  method: "POST",
  path: "/job/{job_id}/segment/{segment_index}/retry",
  summary: "Make one segment's clip again, with another prompt if one is given",
  description: "Segments count from 0. A production whose film is finished, failed or cancelled goes on with it.",
  tag,
  scope: "generate",
  params: byJob.extend({ segment_index: z.string().max(20).meta({ description: "From 0." }) }),
  body: retryRequest,
  response: marketingJobWire,
  status: 202,
  examples: [{ summary: "With another prompt", request: { prompt: "A harbour at dusk" } }],
});

export const marketingContracts = [
  listContract,
  createContract,
  quickContract,
  changeContract,
  deleteContract,
  statusContract,
  estimateContract,
  generateContract,
  cancelContract,
  copyContract,
  retryContract,
];
