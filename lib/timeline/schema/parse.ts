import { AppError, type FieldIssue } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { issueMessage } from "@/lib/messages/validation";
import { type Problem, problemsOf } from "../problems";
import { inDocumentOrder, upgraded } from "../upgrade";
import { type Timeline, timelineSchema } from "./timeline";

const MOST_ISSUES = 50;

function invalid(issues: FieldIssue[]): AppError {
  return new AppError({
    code: "validation",
    message: say("core.timeline_invalid"),
    remedy: say("core.correct_issues"),
    issues: issues.slice(0, MOST_ISSUES),
  });
}

/** Where a problem is, as a path whose steps are ids. */
const placeOf = ({ track, item, field }: Problem): string =>
  [track && `tracks.${track}`, item && `items.${item}`, field].filter(Boolean).join(".");

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A document of version 1 with the fields that version 2 wants of it; its chapters had no ids. */
function asSecond(document: Record<string, unknown>): Record<string, unknown> {
  const { chapters } = document;
  if (!Array.isArray(chapters)) return { ...document, version: 2 };
  const named = chapters.map((chapter: unknown, index) =>
    isRecord(chapter) ? { id: `chapter-${index + 1}`, ...chapter } : chapter,
  );
  return { ...document, version: 2, chapters: named };
}

/**
 * The only door for a timeline document: brings older ones over, validates it, fills defaults.
 * @throws AppError `validation` with one issue for each wrong field, and for what cannot be rendered: ids used twice, items over
 *   each other where they may not be, unknown files, trims beyond the source. Those issues name the track and the item by their
 *   ids: `tracks.<track>.items.<item>.<field>`.
 */
export function parseTimeline(input: unknown): Timeline {
  const isFirst = isRecord(input) && input.version === 1;
  const result = timelineSchema.safeParse(isFirst ? asSecond(input) : input);
  if (!result.success) {
    throw invalid(
      result.error.issues.map((issue) => ({
        field: issue.path.join("."),
        message: issueMessage(issue),
        constraint: issue.code,
      })),
    );
  }
  const timeline = inDocumentOrder(isFirst ? upgraded(result.data) : result.data);
  const problems = problemsOf(timeline);
  if (problems.length > 0) {
    throw invalid(
      problems.map((problem) => ({ field: placeOf(problem), message: problem.reason, constraint: "renderable" })),
    );
  }
  return timeline;
}
