import { invalid } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { CourseRequest } from "./schemas";

/** A course that was asked for with documents is never made without them. @throws AppError `validation` */
export function assertDocuments({ documentIds }: CourseRequest): void {
  const issues = documentIds.map((id, index) => ({
    field: `documentIds.${index}`,
    message: say("courses.no_document", { id }),
    constraint: "exists",
  }));
  if (issues.length > 0) throw invalid(issues, say("courses.leave_documents_out"));
}
