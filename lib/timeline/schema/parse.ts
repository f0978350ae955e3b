import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { issueMessage } from "@/lib/messages/validation";
import { type Timeline, timelineSchema } from "./timeline";

/** Upgrades of older documents, by the version they start from; each returns the next version. */
const MIGRATIONS: Record<number, (document: Record<string, unknown>) => Record<string, unknown>> = {};

const CURRENT_VERSION = 1;

/**
 * The only door for a timeline document: migrates it, validates it, fills defaults.
 * @throws AppError `validation` with one issue for each wrong field.
 */
export function parseTimeline(input: unknown): Timeline {
  let document = input;
  if (document && typeof document === "object") {
    let record = document as Record<string, unknown>;
    for (let version = Number(record.version); version < CURRENT_VERSION; version = Number(record.version)) {
      const migrate = MIGRATIONS[version];
      if (!migrate) break;
      record = migrate(record);
    }
    document = record;
  }
  const result = timelineSchema.safeParse(document);
  if (!result.success) {
    throw new AppError({
      code: "validation",
      message: say("core.timeline_invalid"),
      remedy: say("core.correct_issues"),
      issues: result.error.issues.slice(0, 50).map((issue) => ({
        field: issue.path.join("."),
        message: issueMessage(issue),
        constraint: issue.code,
      })),
    });
  }
  return result.data;
}
