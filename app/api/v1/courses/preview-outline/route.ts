import { previewOutlineContract } from "@/lib/http/dialects/platform/contracts-courses";
import { COURSE_FIELDS, toOutlineInput } from "@/lib/http/dialects/platform/course-request";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { outlineWire } from "@/lib/http/dialects/platform/views-courses";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { previewOutline } from "@/lib/services/courses";

export const POST = route(platformDialect, previewOutlineContract, async ({ actor, body }) =>
  outlineWire(await inDocumentWords(COURSE_FIELDS, () => previewOutline(actor, toOutlineInput(body)))),
);
