import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Whether a text, or a text or key anywhere in a value of JSON, holds NUL. The six characters of its escape are no NUL. */
export function containsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  if (value === null || typeof value !== "object") return false;
  return Object.entries(value).some(([key, item]) => key.includes("\0") || containsNul(item));
}

/** Gives back values of an address. PostgreSQL's text cannot hold NUL, and no client means it. @throws AppError `validation` */
export function withoutNul<T extends Record<string, unknown>>(values: T): T {
  for (const [field, value] of Object.entries(values)) {
    if (!String(value).includes("\0")) continue;
    const issue = { field, message: say("http.contains_nul_character"), constraint: "no_nul" };
    throw new AppError({
      code: "validation",
      message: say("core.field", { field, message: issue.message }),
      issues: [issue],
    });
  }
  return values;
}
