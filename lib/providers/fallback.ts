import { AppError, type ErrorCode, isAppError, saidBy } from "@/lib/core/errors";
import { foreign, list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { type AnyProvider, type Attempt, attemptSchema, type Failure, type ProviderKind } from "./ports";
import { provider, providersOf } from "./registry";

export interface FallbackOptions {
  /** Whether the next provider is tried when one cannot do it; off, the first one's failure is final. */
  fallback: boolean;
  /** Who comes after those that are named: those that need nothing, or whoever is there. Local by default. */
  followers?: "local" | "any";
  signal?: AbortSignal;
}

export interface FallbackResult<T> {
  value: T;
  /** What was tried, in order; the last one succeeded. */
  attempts: Attempt[];
}

export type OfKind<K extends ProviderKind> = Extract<AnyProvider, { kind: K }>;

/** @throws AppError `validation` for a name that no provider has */
function named<K extends ProviderKind>(kind: K, ids: readonly string[]): OfKind<K>[] {
  return ids.map((id) => {
    const found = provider(id, kind) as OfKind<K> | undefined;
    if (found) return found;
    const known = providersOf(kind).map((entry) => entry.id);
    throw new AppError({
      code: "validation",
      message: say("providers.there_no_provider_called", { kind, id }),
      remedy: say("providers.use_one", { known: list(known, "comma") }),
      field: "provider",
    });
  });
}

async function following<K extends ProviderKind>(kind: K, options: FallbackOptions): Promise<OfKind<K>[]> {
  const all = providersOf(kind);
  if (options.followers !== "any") return all.filter((entry) => entry.local);
  const states = await Promise.all(all.map((entry) => entry.availability()));
  return all.filter((_, index) => states[index]?.available);
}

/**
 * The providers still to be tried, in their order: the named ones and (with fallback) those that follow them; all of the
 * kind where none is named. None without fallback once one was tried.
 */
async function lineUp<K extends ProviderKind>(
  kind: K,
  ids: readonly string[] | undefined,
  options: FallbackOptions,
  tried: readonly Attempt[],
): Promise<OfKind<K>[]> {
  if (tried.length > 0 && !options.fallback) return [];
  const first = named(kind, ids ?? []);
  const isOpen = first.length === 0 && tried.length === 0;
  const rest = isOpen ? providersOf(kind) : options.fallback ? await following(kind, options) : [];
  return [...new Set([...first, ...rest])].filter((entry) => !tried.some((attempt) => attempt.provider === entry.id));
}

const CODES: Record<Failure, ErrorCode> = {
  unavailable: "provider_unavailable",
  refused: "provider_refused",
  rate_limited: "rate_limited",
  bad_request: "bad_request",
  failed: "provider_failed",
};

function allFailed(kind: ProviderKind, attempts: readonly Attempt[], cause: unknown): AppError {
  const last = attempts.at(-1);
  const tried = attempts.map(({ provider: id, message }) => say("providers.tried", { provider: id, why: message }));
  const known = isAppError(cause) ? cause : undefined;
  const isAsked = cause === undefined && last !== undefined;
  return new AppError({
    code: last && last.outcome !== "succeeded" ? CODES[last.outcome] : "provider_unavailable",
    message: attempts.length
      ? say("providers.no_provider_could_do", { kind, tried: list(tried, "dot") })
      : say("providers.no_provider_registered", { kind }),
    remedy:
      known?.said.remedy ??
      (isAsked ? say("providers.word_prompt_differently_2") : say("providers.run_npm_run_doctor_see")),
    field: known?.field,
    details: {
      ...known?.details,
      attempts: attempts.map(({ provider: id, outcome, message }) => ({
        provider: id,
        outcome,
        message: message.text,
      })),
    },
    retryable: last?.outcome === "rate_limited" || last?.outcome === "failed",
    cause,
  });
}

/** What was tried before an error of `withFallback`; empty for other errors. */
export function attemptsBefore(error: unknown): Attempt[] {
  const given = isAppError(error) ? attemptSchema.array().safeParse(error.details.attempts) : undefined;
  return given?.data ?? [];
}

/** US cents that a value says it cost at its provider; 0 where it says nothing. */
function costOf(value: unknown): number {
  if (typeof value !== "object" || value === null || !("provenance" in value)) return 0;
  const { provenance } = value;
  const isPriced = typeof provenance === "object" && provenance !== null && "costCents" in provenance;
  return isPriced && typeof provenance.costCents === "number" ? provenance.costCents : 0;
}

/**
 * Asks providers in order until one takes the work; `attempts` gets those that did not. The next one is taken when a
 * provider is unavailable, refuses, is over its limit or fails; a fault of the request itself is final.
 * @throws AppError as `withFallback`
 */
export async function firstToTake<K extends ProviderKind, T>(
  kind: K,
  orderedIds: readonly string[] | undefined,
  options: FallbackOptions,
  attempts: Attempt[],
  call: (provider: OfKind<K>) => Promise<T>,
): Promise<{ provider: OfKind<K>; value: T; durationMs: number }> {
  let failure: unknown;
  for (const entry of await lineUp(kind, orderedIds, options, attempts)) {
    const began = performance.now();
    const passed = (): number => Math.round(performance.now() - began);
    const availability = await entry.availability();
    if (!availability.available) {
      const { reason: message, remedy } = availability;
      attempts.push({ provider: entry.id, outcome: "unavailable", message, costCents: 0, durationMs: passed() });
      failure = new AppError({ code: "provider_unavailable", message, remedy });
    } else {
      try {
        const value = await call(entry);
        return { provider: entry, value, durationMs: passed() };
      } catch (error) {
        if (options.signal?.aborted || (isAppError(error) && error.code === "cancelled")) throw error;
        failure = error;
        const outcome = entry.classifyError(error);
        attempts.push({
          provider: entry.id,
          outcome,
          message: saidBy(error),
          costCents: 0,
          durationMs: passed(),
        });
        if (outcome === "bad_request") break;
      }
    }
    // Without fallback only providers nobody asked for may be passed over, when they are not there.
    if (!options.fallback && (orderedIds?.length || attempts.at(-1)?.outcome !== "unavailable")) break;
  }
  throw allFailed(kind, attempts, failure);
}

/**
 * Has the first provider do the work that can; what was tried, why it could not, how long it took and what it cost is kept.
 * Work that goes on at a provider, across restarts of ours, is `advanceOperation`'s.
 * @throws AppError validation for an unknown name; cancelled on abort; otherwise the last failure's code, with
 * `details.attempts`.
 */
export async function withFallback<K extends ProviderKind, T>(
  kind: K,
  orderedIds: readonly string[] | undefined,
  options: FallbackOptions,
  call: (provider: OfKind<K>) => Promise<T>,
): Promise<FallbackResult<T>> {
  const attempts: Attempt[] = [];
  const { provider: taken, value, durationMs } = await firstToTake(kind, orderedIds, options, attempts, call);
  attempts.push({
    provider: taken.id,
    outcome: "succeeded",
    message: foreign(""),
    costCents: costOf(value),
    durationMs,
  });
  return { value, attempts };
}
