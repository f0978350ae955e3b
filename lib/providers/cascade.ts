import { AppError, type ErrorCode, isAppError, messageOf } from "@/lib/core/errors";
import type { AnyProvider, Attempt, Failure, ProviderKind } from "./ports";
import { provider, providersOf } from "./registry";

export interface CascadeOptions {
  /** Whether the next provider is tried when one cannot do it; off, the first one's failure is final. */
  fallback: boolean;
  signal?: AbortSignal;
}

export interface CascadeResult<T> {
  value: T;
  /** What was tried, in order; the last one succeeded. */
  attempts: Attempt[];
}

type OfKind<K extends ProviderKind> = Extract<AnyProvider, { kind: K }>;

/** The named providers in their order, then (with fallback) the local ones, so that work ends with an engine that needs nothing. */
function lineUp<K extends ProviderKind>(kind: K, ids: readonly string[] | undefined, fallback: boolean): OfKind<K>[] {
  if (!ids?.length) return providersOf(kind);
  const named = ids.map((id) => {
    const found = provider(id, kind) as OfKind<K> | undefined;
    if (found) return found;
    const known = providersOf(kind).map((entry) => entry.id);
    throw new AppError({
      code: "validation",
      message: `There is no ${kind} provider called "${id}".`,
      remedy: `Use one of: ${known.join(", ")}.`,
      field: "provider",
    });
  });
  const rest = fallback ? providersOf(kind).filter((entry) => entry.local) : [];
  return [...new Set([...named, ...rest])];
}

const CODES: Record<Failure, ErrorCode> = {
  unavailable: "provider_unavailable",
  refused: "provider_refused",
  rate_limited: "rate_limited",
  bad_request: "bad_request",
  failed: "provider_failed",
};

function allFailed(kind: ProviderKind, attempts: Attempt[], cause: unknown): AppError {
  const last = attempts.at(-1);
  const said = attempts.map((attempt) => `${attempt.provider}: ${attempt.message}`).join(" · ");
  const known = isAppError(cause) ? cause : undefined;
  return new AppError({
    code: last && last.outcome !== "succeeded" ? CODES[last.outcome] : "provider_unavailable",
    message: attempts.length ? `No ${kind} provider could do it. ${said}` : `No ${kind} provider is registered.`,
    remedy: known?.remedy ?? "Run `npm run doctor` to see what each provider needs.",
    field: known?.field,
    details: { ...known?.details, attempts },
    retryable: last?.outcome === "rate_limited" || last?.outcome === "failed",
    cause,
  });
}

/**
 * Tries providers in order until one succeeds. The next one is taken when a provider is unavailable, refuses, is over
 * its limit or fails; a fault of the request itself is final.
 * @throws AppError validation for an unknown name; cancelled on abort; otherwise the last failure's code, with
 * `details.attempts`.
 */
export async function runCascade<K extends ProviderKind, T>(
  kind: K,
  orderedIds: readonly string[] | undefined,
  options: CascadeOptions,
  call: (provider: OfKind<K>) => Promise<T>,
): Promise<CascadeResult<T>> {
  const attempts: Attempt[] = [];
  let failure: unknown;
  for (const entry of lineUp(kind, orderedIds, options.fallback)) {
    const availability = await entry.availability();
    if (!availability.available) {
      attempts.push({ provider: entry.id, outcome: "unavailable", message: availability.reason });
      failure = new AppError({
        code: "provider_unavailable",
        message: availability.reason,
        remedy: availability.remedy,
      });
    } else {
      try {
        const value = await call(entry);
        attempts.push({ provider: entry.id, outcome: "succeeded", message: "" });
        return { value, attempts };
      } catch (error) {
        if (options.signal?.aborted || (isAppError(error) && error.code === "cancelled")) throw error;
        failure = error;
        const outcome = entry.classifyError(error);
        attempts.push({ provider: entry.id, outcome, message: messageOf(error) });
        if (outcome === "bad_request") break;
      }
    }
    // Without fallback only providers nobody asked for may be passed over, when they are not there.
    if (!options.fallback && (orderedIds?.length || attempts.at(-1)?.outcome !== "unavailable")) break;
  }
  throw allFailed(kind, attempts, failure);
}
