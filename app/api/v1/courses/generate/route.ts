import { generateCourseContract } from "@/lib/http/dialects/platform/contracts-courses";
import { COURSE_FIELDS, toCourseInput } from "@/lib/http/dialects/platform/course-request";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { startedCourseWire } from "@/lib/http/dialects/platform/views-courses";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { startCourse } from "@/lib/services/courses";

export const POST = route(platformDialect, generateCourseContract, async ({ actor, body }) =>
  startedCourseWire(await inDocumentWords(COURSE_FIELDS, () => startCourse(actor, toCourseInput(body)))),
);
