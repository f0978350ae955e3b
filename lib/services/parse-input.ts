import type { z } from "zod";
import { invalid } from "@/lib/core/errors";
import { issueMessage } from "@/lib/messages/validation";

/** Validates a verb's input. @throws AppError `validation` with one issue a field */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    field: issue.path.join("."),
    message: issueMessage(issue),
    constraint: constraintOf(issue),
  }));
  throw invalid(issues);
}

/** The machine word of a zod issue: `required` for what is missing, else zod's own code. */
function constraintOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "custom" && issue.input === undefined) return "required";
  if (issue.code === "custom" && typeof issue.params?.constraint === "string") return issue.params.constraint;
  return issue.code;
}
