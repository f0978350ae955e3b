import type { Actor } from "@/lib/core/actor";
import { parseInput } from "../parse-input";
import { assertDocuments } from "./assert-documents";
import { languageOf, outlineHash, type PlannedCourse, planCourse } from "./plan-course";
import { insertOutline } from "./repo";
import { type CourseInput, courseInputSchema } from "./schemas";

export interface PreviewedOutline extends Pick<PlannedCourse, "outline" | "warnings"> {
  /** What a course can be asked for with, for a day. */
  outlineId: string;
  language: string;
}

/** What a course would teach, without making it. The same request is made from it for a day. @throws AppError `validation` */
export async function previewOutline(actor: Actor, input: CourseInput): Promise<PreviewedOutline> {
  const request = parseInput(courseInputSchema, input);
  assertDocuments(request);
  const { outline, warnings } = request.outline
    ? { outline: request.outline, warnings: [] }
    : await planCourse(request);
  const outlineId = await insertOutline(actor.userId, await outlineHash(request), outline);
  return { outline, warnings, outlineId, language: await languageOf(request) };
}
