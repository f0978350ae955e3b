import { POST as generate } from "@/app/marketing/api/job/[job_id]/generate/route";
import { formRoute } from "@/lib/http/marketing-form";

export const POST = formRoute({
  handler: generate,
  bodyOf: () => ({}),
  next: ({ id }) => `/marketing/job/${id}/`,
  back: ({ job_id }) => `/marketing/job/${job_id}/`,
});
