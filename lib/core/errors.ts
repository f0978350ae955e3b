import type { MessageId } from "@/lib/messages/en";
import { type Arg, foreign, list, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

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
  "cloning_unavailable",
  "storage_full",
  "cancelled",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with one field of the input. `constraint` is a machine word such as `required` or `too_long`. */
export interface FieldIssue {
  field: string;
  message: Message | string;
  constraint?: string | undefined;
}

/** The same on an error: in English, and so that it can be said in another language. */
export interface SaidIssue extends FieldIssue {
  message: string;
  said: Message;
}

export interface AppErrorInit {
  code: ErrorCode;
  /** What happened and why, for the person who asked. */
  message: Message | string;
  /** What to do next. */
  remedy?: Message | string | undefined;
  field?: string | undefined;
  issues?: FieldIssue[];
  /** Machine-readable facts a dialect may need (required credits, seconds to wait, entity and id …). */
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Whether the same call may succeed later without change. */
  retryable?: boolean;
}

/** What happened and what to do next. */
export type Said = {
  message: Message;
  remedy?: Message | undefined;
};

const asMessage = (given: Message | string): Message => (typeof given === "string" ? foreign(given) : given);

/** The only error that crosses a layer on purpose; it knows nothing of transport. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** In English, as `message` is. */
  readonly remedy: string | undefined;
  /** `message` and `remedy` so that they can be said in another language. */
  readonly said: Said;
  readonly field: string | undefined;
  readonly issues: SaidIssue[];
  readonly details: Record<string, unknown>;
  readonly retryable: boolean;

  constructor(init: AppErrorInit) {
    const said = { message: asMessage(init.message), ...(init.remedy ? { remedy: asMessage(init.remedy) } : {}) };
    super(said.message.text, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = "AppError";
    this.code = init.code;
    this.said = said;
    this.remedy = said.remedy?.text;
    this.field = init.field ?? init.issues?.[0]?.field;
    this.issues = (init.issues ?? []).map((issue) => {
      const message = asMessage(issue.message);
      return { ...issue, message: message.text, said: message };
    });
    this.details = init.details ?? {};
    this.retryable = init.retryable ?? false;
  }
}

function listed(issues: FieldIssue[]): Message {
  const items = issues.map(({ field, message }) =>
    field ? say("core.field", { field, message }) : asMessage(message),
  );
  return items.length === 1 && items[0] ? items[0] : say("core.fields", { fields: list(items, "semicolon") });
}

/** Input that is wrong in the named fields; its message lists them. */
export function invalid(issues: FieldIssue[], remedy = say("core.correct_fields")): AppError {
  return new AppError({ code: "validation", message: listed(issues), remedy, issues });
}

type Rename = (field: string) => string;

/** A message with the fields that it names under other names; `names` are those the English text may begin parts with. */
function renamed(message: Message, rename: Rename, names: readonly string[]): Message {
  const { id, args, text } = message;
  const inside = Object.entries(args ?? {}).map(([name, arg]): [string, Arg] => {
    if (id === "core.field" && name === "field" && typeof arg === "string") return [name, rename(arg)];
    if (typeof arg !== "object") return [name, arg];
    if ("text" in arg) return [name, renamed(arg, rename, names)];
    const items = arg.list.map((item) => (typeof item === "string" ? item : renamed(item, rename, names)));
    return [name, { ...arg, list: items }];
  });
  return {
    ...message,
    text: names.reduce((words, field) => (field ? words.replace(`${field}: `, `${rename(field)}: `) : words), text),
    ...(args ? { args: Object.fromEntries(inside) } : {}),
  };
}

/** The same error with its fields under other names, in its message too where that names them. */
export function renameFields(error: AppError, rename: Rename): AppError {
  const issues = error.issues.map((issue) => ({ ...issue, field: rename(issue.field) }));
  const names = error.issues.map(({ field }) => field);
  const message = renamed(error.said.message, rename, names);
  return Object.assign(error, {
    message: message.text,
    said: { ...error.said, message },
    issues,
    field: error.field === undefined ? undefined : rename(error.field),
  });
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error && "said" in error;
}

/** What may be asked for by its id. */
const ENTITIES = {
  "API key": "core.entity.api_key",
  Asset: "core.entity.asset",
  Batch: "core.entity.batch",
  File: "core.entity.file",
  Film: "core.entity.film",
  Invitation: "core.entity.invitation",
  Course: "core.entity.course",
  Lecture: "core.entity.lecture",
  Outline: "core.entity.outline",
  "Marketing job": "core.entity.marketing_job",
  "Kept change": "core.entity.kept_change",
  Job: "core.entity.job",
  "Preview of asset": "core.entity.preview",
  Overlay: "core.entity.overlay",
  Platform: "core.entity.platform",
  Project: "core.entity.project",
  Provider: "core.entity.provider",
  Publication: "core.entity.publication",
  Render: "core.entity.render",
  Scene: "core.entity.scene",
  Segment: "core.entity.segment",
  Session: "core.entity.session",
  Template: "core.entity.template",
  Text: "core.entity.text",
  "Frame of asset": "core.entity.frame",
  "Thumbnail of asset": "core.entity.thumbnail",
  Timeline: "core.entity.timeline",
  Upload: "core.entity.upload",
  User: "core.entity.user",
  Version: "core.entity.version",
  Video: "core.entity.video",
  Voice: "core.entity.voice",
  "Voice profile": "core.entity.voice_profile",
  "Voice sample": "core.entity.voice_sample",
  Webhook: "core.entity.webhook",
  "Webhook delivery": "core.entity.delivery",
} as const satisfies Record<string, MessageId>;

/** A missing row and somebody else's row are the same answer, so that ids cannot be probed. */
export function notFound(entity: keyof typeof ENTITIES, id: string): AppError {
  return new AppError({
    code: "not_found",
    message: say("core.not_found", { entity: say(ENTITIES[entity]), id }),
    remedy: say("core.check_id"),
    details: { entity, id },
  });
}

/** The message of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Errors whose sentences are written for users; their names outlive the way through a workflow engine. */
const TELLABLE = new Set(["AppError", "WorkerLost"]);

/** What is said by anything thrown; the words of an error that is not ours are foreign text. */
export function saidBy(error: unknown): Message {
  return isAppError(error) ? error.said.message : foreign(messageOf(error));
}

/** What a user may read of anything thrown. What nobody foresaw may hold a path, an address or a query: it is for the log. */
export function tellable(error: unknown): Message {
  return error instanceof Error && TELLABLE.has(error.name) ? saidBy(error) : say("core.unexpected");
}
