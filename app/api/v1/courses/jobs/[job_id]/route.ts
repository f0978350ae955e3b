import { courseJobContract } from "@/lib/http/dialects/platform/contracts-courses";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { courseJobWire } from "@/lib/http/dialects/platform/views-courses";
import { route } from "@/lib/http/kernel";
import { courseOfJob } from "@/lib/services/courses";

export const GET = route(platformDialect, courseJobContract, async ({ actor, params }) =>
  courseJobWire(await courseOfJob(actor, { jobId: params.job_id })),
);
