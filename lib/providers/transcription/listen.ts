import { withFallback } from "../fallback";
import type { Attempt, CallContext, Transcript, TranscriptionRequest } from "../ports";
import { providersOf } from "../registry";

/** Whether anything here can write down what a recording says. */
export async function canListen(): Promise<boolean> {
  const found = await Promise.all(
    providersOf("transcription").map((entry) => entry.availability().catch(() => ({ available: false }))),
  );
  return found.some(({ available }) => available);
}

/**
 * Writes down what a recording says, by the best provider that is there.
 * @throws AppError as withFallback
 */
export async function listen(
  request: TranscriptionRequest,
  context: CallContext,
): Promise<Transcript & { attempts: Attempt[] }> {
  const options = { fallback: true, ...(context.signal ? { signal: context.signal } : {}) };
  const { value, attempts } = await withFallback("transcription", undefined, options, (provider) =>
    provider.transcribe(request, context),
  );
  return { ...value, attempts };
}
