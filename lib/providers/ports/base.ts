import { z } from "zod";
import { keptMessageSchema, type Message } from "@/lib/messages/message";

export const PROVIDER_KINDS = [
  "writer",
  "image",
  "video",
  "voice",
  "transcription",
  "music",
  "search",
  "knowledge",
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What became of one call, so that the fallback knows whether to go on, wait or give up. */
export const FAILURES = ["unavailable", "refused", "rate_limited", "bad_request", "failed"] as const;
export type Failure = (typeof FAILURES)[number];

/** Whether an engine can work here, and what would make it. */
export interface Availability {
  available: boolean;
  /** One sentence: what was found, or what is missing. */
  reason: Message;
  /** The command or variable that would add it. */
  remedy?: Message;
}

/** Facts about how something was made, kept with the asset. */
export interface Provenance {
  provider: string;
  model: string;
  prompt?: string;
  seed?: number;
  licence: string;
  source?: string;
  /** Cost at the provider, in US cents. */
  costCents: number;
}

/** A file that a provider made, in a temporary place that the caller owns and moves into storage. */
export interface MadeFile {
  path: string;
  mime: string;
  provenance: Provenance;
}

export interface CallContext {
  /** A folder of the caller's for files; it is removed afterwards. */
  workDir: string;
  signal?: AbortSignal;
  /** Stable across retries: a provider that knows idempotency keys is given this one. */
  idempotencyKey?: string;
  log?: (message: Message, fields?: Record<string, unknown>) => void;
}

/** What all providers say of themselves. */
export interface ProviderBase<K extends ProviderKind, Options> {
  id: string;
  kind: K;
  label: string;
  /** Works without key and network. */
  local: boolean;
  /** Environment variables it needs; empty for local ones. */
  env: readonly string[];
  /** Names the documents of our API surfaces use for this provider (`dalle3`, `openai` …). */
  aliases?: readonly string[];
  /** Larger is taken first when the request names nobody. */
  quality: number;
  licence: string;
  /** Drives the form. */
  options: z.ZodType<Options>;
  availability(): Promise<Availability>;
  /** Asks the vendor something that costs nothing, to know that address and key are right. @throws AppError when they are not */
  check?(signal: AbortSignal): Promise<void>;
  /** US cents for this request. */
  estimateCost(request: unknown): number;
  classifyError(error: unknown): Failure;
}

/** One try at one provider; kept, in order, with the job and the asset. */
export const attemptSchema = z.object({
  provider: z.string(),
  outcome: z.enum(["succeeded", ...FAILURES]),
  /** Why it could not; empty when it could. */
  message: keptMessageSchema,
  /** What it is known to have cost, in US cents. Rows of before November 2026 do not say it. */
  costCents: z.number().optional(),
  durationMs: z.number().optional(),
});
export type Attempt = z.output<typeof attemptSchema>;
