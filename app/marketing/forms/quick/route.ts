import { POST as quick } from "@/app/marketing/api/quick/route";
import { quickFields } from "@/lib/http/dialects/marketing/form-fields";
import { formRoute } from "@/lib/http/marketing-form";

export const POST = formRoute({
  handler: quick,
  bodyOf: quickFields,
  next: ({ id, status }) => (status === "generating" ? `/marketing/job/${id}/` : `/marketing/job/${id}/configure/`),
  back: () => "/marketing/quick/",
});
