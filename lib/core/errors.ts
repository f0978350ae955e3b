/**
 * Every failure a verb may report. A dialect maps each code to its own status and wording, exhaustively by type
 * (`Record<ErrorCode, …>`), so a new code cannot be forgotten anywhere.
 */
export const ERROR_CODES = [
  "bad_request",
  "validation",
  "unauthenticated",
  "forbidden",
  "not_found",
  "method_not_allowed",
  "conflict",
  "idempotency_mismatch",
  "idempotency_in_flight",
  "insufficient_credits",
  "rate_limited",
  "payload_too_large",
  "unsupported_media",
  "provider_unavailable",
  "provider_failed",
  "provider_refused",
  "engine_unavailable",
  "storage_full",
  "cancelled",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with one field of the input. `constraint` is a machine word such as `required` or `too_long`. */
export interface FieldIssue {
  field: string;
  message: string;
  constraint?: string;
}

export interface AppErrorInit {
  code: ErrorCode;
  /** What happened and why, for the person who asked. */
  message: string;
  /** What to do next. */
  remedy?: string;
  field?: string;
  issues?: FieldIssue[];
  /** Machine-readable facts a dialect may need (required credits, seconds to wait, entity and id …). */
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Whether the same call may succeed later without change. */
  retryable?: boolean;
}

/** The only error that crosses a layer on purpose; it knows nothing of transport. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  readonly field: string | undefined;
  readonly issues: FieldIssue[];
  readonly details: Record<string, unknown>;
  readonly retryable: boolean;

  constructor(init: AppErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = "AppError";
    this.code = init.code;
    this.remedy = init.remedy;
    this.field = init.field ?? init.issues?.[0]?.field;
    this.issues = init.issues ?? [];
    this.details = init.details ?? {};
    this.retryable = init.retryable ?? false;
  }
}

const listOf = (issues: FieldIssue[]): string =>
  issues.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; ");

/** Input that is wrong in the named fields; its message lists them. */
export function invalid(
  issues: FieldIssue[],
  remedy = "Correct the named fields and send the request again.",
): AppError {
  return new AppError({ code: "validation", message: listOf(issues), remedy, issues });
}

/** The same error with its fields under other names, in its message too where that begins with them. */
export function renameFields(error: AppError, rename: (field: string) => string): AppError {
  const issues = error.issues.map((issue) => ({ ...issue, field: rename(issue.field) }));
  const message = error.issues.reduce(
    (text, { field }) => (field ? text.replace(`${field}: `, `${rename(field)}: `) : text),
    error.message,
  );
  return Object.assign(error, { message, issues, field: error.field === undefined ? undefined : rename(error.field) });
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

/** A missing row and somebody else's row are the same answer, so that ids cannot be probed. */
export function notFound(entity: string, id: string): AppError {
  return new AppError({
    code: "not_found",
    message: `${entity} with ID "${id}" not found`,
    remedy: "Check the id, and that it belongs to this account.",
    details: { entity, id },
  });
}

/** The message of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Errors whose sentences are written for users; their names outlive the way through a workflow engine. */
const TELLABLE = new Set(["AppError", "WorkerLost"]);
const UNEXPECTED = "Something unexpected happened on our side; the log of the studio says what.";

/** What a user may read of anything thrown. What nobody foresaw may hold a path, an address or a query: it is for the log. */
export function tellableMessage(error: unknown): string {
  return error instanceof Error && TELLABLE.has(error.name) ? error.message : UNEXPECTED;
}
