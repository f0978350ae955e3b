import { isAppError } from "@/lib/core/errors";
import type { AnyProvider, Failure } from "./ports";

/** What an error of ours means for the fallback; a vendor's file may know better about its own. */
export function failureOf(error: unknown): Failure {
  if (!isAppError(error)) return "failed";
  switch (error.code) {
    case "engine_unavailable":
    case "provider_unavailable":
      return "unavailable";
    case "provider_refused":
      return "refused";
    case "rate_limited":
      return "rate_limited";
    case "bad_request":
    case "validation":
    case "unsupported_media":
    case "payload_too_large":
      return "bad_request";
    default:
      return "failed";
  }
}

type Defaults = "classifyError" | "estimateCost" | "env";

/** A provider with the usual answers filled in: free, no variables, errors read by `failureOf`. */
export function defineProvider<P extends AnyProvider>(provider: Omit<P, Defaults> & Partial<Pick<P, Defaults>>): P {
  return { env: [], estimateCost: () => 0, classifyError: failureOf, ...provider } as unknown as P;
}
