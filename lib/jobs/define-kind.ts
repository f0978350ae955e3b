import type { z } from "zod";
import { parseStored } from "@/lib/db/stored";
import type { Message } from "@/lib/messages/message";
import type { JobEvent } from "./define-event";
import type { FilmRole } from "./film-roles";
import type { Pipeline } from "./pipeline";

/** Who is told of a job's end, and by which names. Names end in `.completed` and `.failed`. */
export interface JobAudience {
  /** The address that came with the request; null for kinds whose requests bring none. */
  request: "generation" | "export" | null;
  /** The account's webhooks: of the job's project (when it has one), of the render, of the course, or nobody. */
  account: "project" | "render" | "course" | null;
}

interface JobKindFields<K extends string, I extends z.ZodType, O extends z.ZodType> {
  /** The word that job rows, answers and measurements carry. */
  readonly kind: K;
  /** Jobs' ids begin with it. */
  readonly idPrefix: string;
  /** What a job keeps of its request: its steps read nothing else of it. */
  readonly input: I;
  /** What it leaves behind when it ends well. */
  readonly output: O;
  readonly pipeline: Pipeline;
  /** What to do when a job costs more than its request allows. A kind without this costs nothing. */
  readonly overBudget?: Message;
  readonly film?: FilmRole;
  readonly audience: JobAudience;
}

/** The file that a job has made, for whoever wants just that. */
export interface JobFile {
  /** Null when the job made everything but the file. */
  assetId: string | null;
  posterAssetId?: string | null | undefined;
  /** Without a dot. */
  extension: string;
  durationSeconds?: number | undefined;
}

export interface JobKindInit<K extends string, I extends z.ZodType, O extends z.ZodType>
  extends JobKindFields<K, I, O> {
  /** Event that hands a queued job to its workflow function; a function where that depends on the request. */
  readonly event: JobEvent | ((input: z.output<I>) => JobEvent);
  /** Events that hand a job to other functions later, when it has waited for people. */
  readonly laterEvents?: readonly JobEvent[];
  /** A few words for a request, for lists; a film's title takes their place. */
  readonly title?: (input: z.output<I>) => string | undefined;
  /** The canvas's shape that a request asks for, where it asks for one. */
  readonly shape?: (input: z.output<I>) => string | undefined;
  /** The one file among what it leaves behind; a kind that makes several, or none, leaves this out. */
  readonly file?: (output: z.output<O>) => JobFile | null;
}

/** A row of a job, as far as a kind has to know it. */
interface KindedRow {
  id: string;
  kind: string;
  input: unknown;
  output: unknown;
}

/** A kind of job. Everything that depends on the kind is asked here; nobody compares `job.kind` with a word. */
export interface JobKind<K extends string = string, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends JobKindFields<K, I, O> {
  /** Whether no credits are held or charged for it. */
  readonly isFree: boolean;
  /** Whether a job is one of this kind. */
  is(job: { kind: string }): boolean;
  /** A job's request. @throws AppError `internal` for a row that does not hold one */
  inputOf(job: Pick<KindedRow, "id" | "input">): z.output<I>;
  /** What a job has left behind; null before it ends well. @throws AppError `internal` for a row that holds something else */
  outputOf(job: Pick<KindedRow, "id" | "output">): z.output<O> | null;
  /** The file that a job has made; null before, and for kinds that make no single file. @throws as outputOf */
  fileOf(job: Pick<KindedRow, "id" | "output">): JobFile | null;
  /** A few words for what was asked for; undefined where the kind has none. @throws as inputOf */
  titleOf(job: Pick<KindedRow, "id" | "input">): string | undefined;
  /** Shape of the canvas that was asked for; undefined where none was. @throws as inputOf */
  shapeOf(job: Pick<KindedRow, "id" | "input">): string | undefined;
  eventOf(input: z.output<I>): JobEvent;
  /** Events that hand a job to other functions later, when it has waited for people. */
  readonly laterEvents: readonly JobEvent[];
}

/** A request as it is before defaults are filled in, and as a job keeps it. */
export type InputOf<J extends JobKind> = z.output<J["input"]>;
export type OutputOf<J extends JobKind> = z.output<J["output"]>;

/** Defines a kind of job. What starts one again stands with it in the list of kinds (services/jobs/kinds.ts). */
export function defineJobKind<const K extends string, I extends z.ZodType, O extends z.ZodType>({
  event,
  laterEvents = [],
  file,
  title,
  shape,
  ...fields
}: JobKindInit<K, I, O>): JobKind<K, I, O> {
  const { kind, input, output, overBudget } = fields;
  const outputOf = (job: Pick<KindedRow, "id" | "output">): z.output<O> | null =>
    job.output === null ? null : parseStored(output, job.output, { table: "Job", column: "output", id: job.id });
  const inputOf = (job: Pick<KindedRow, "id" | "input">): z.output<I> =>
    parseStored(input, job.input, { table: "Job", column: "input", id: job.id });
  return {
    ...fields,
    isFree: overBudget === undefined,
    is: (job) => job.kind === kind,
    inputOf,
    outputOf,
    fileOf: (job) => {
      const made = outputOf(job);
      return made === null ? null : (file?.(made) ?? null);
    },
    titleOf: (job) => title?.(inputOf(job)),
    shapeOf: (job) => shape?.(inputOf(job)),
    laterEvents,
    eventOf: typeof event === "function" ? event : () => event,
  };
}
