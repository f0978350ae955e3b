import { POST as create } from "@/app/marketing/api/jobs/route";
import { jobFields } from "@/lib/http/dialects/marketing/form-fields";
import { formRoute } from "@/lib/http/marketing-form";

export const POST = formRoute({
  handler: create,
  bodyOf: jobFields,
  next: ({ id }) => `/marketing/job/${id}/configure/`,
  back: () => "/marketing/job/create/",
});
