import { PATCH as change } from "@/app/marketing/api/job/[job_id]/route";
import { changeFields } from "@/lib/http/dialects/marketing/form-fields";
import { formRoute } from "@/lib/http/marketing-form";

export const POST = formRoute({
  handler: change,
  bodyOf: changeFields,
  next: ({ id }) => `/marketing/job/${id}/`,
  back: ({ job_id }) => `/marketing/job/${job_id}/configure/`,
});
