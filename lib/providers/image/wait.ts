import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { CallContext } from "../ports";

const DEADLINE_MS = 180_000;

/**
 * Asks until there is an answer: every second at first, every five later. When nobody waits any more, or it takes longer
 * than three minutes, `end` tells the vendor.
 * @throws AppError provider_failed when it takes too long; an abort as it is
 */
export async function untilDrawn<T>(
  vendor: string,
  context: CallContext,
  ask: () => Promise<T | undefined>,
  end: () => Promise<void>,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  try {
    for (let round = 0; ; round += 1) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > deadline) {
        throw new AppError({
          code: "provider_failed",
          message: say("providers.did_not_finish_picture_time", { vendor }),
          remedy: say("providers.try_again"),
          retryable: true,
        });
      }
      const { signal } = context;
      await sleep(Math.min(5000, 1000 + round * 500), undefined, signal ? { signal } : {});
    }
  } catch (error) {
    if (context.signal?.aborted || Date.now() > deadline) await end().catch(() => undefined);
    throw error;
  }
}
