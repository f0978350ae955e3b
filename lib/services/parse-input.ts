import type { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** Validates a verb's input. @throws AppError `validation` with one issue a field */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    field: issue.path.join("."),
    message: issue.message,
    constraint: constraintOf(issue),
  }));
  throw new AppError({
    code: "validation",
    message: issues.map((issue) => (issue.field ? `${issue.field}: ${issue.message}` : issue.message)).join("; "),
    remedy: "Correct the named fields and send the request again.",
    issues,
  });
}

/** The machine word of a zod issue: `required` for what is missing, else zod's own code. */
function constraintOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "required";
  if (issue.code === "custom" && typeof issue.params?.constraint === "string") return issue.params.constraint;
  return issue.code;
}
