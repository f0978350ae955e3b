import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { addRequests, type RequestTally } from "./repo";

/** Milliseconds for which counts are gathered before they are written: one row for many requests. */
const GATHER_MS = 1000;

interface Gathered {
  tallies: Map<string, RequestTally>;
  timer: NodeJS.Timeout | undefined;
}

// On globalThis because a bundler may load this module twice in one process.
const holder = globalThis as { framewrightRequests?: Gathered };

function gathered(): Gathered {
  holder.framewrightRequests ??= { tallies: new Map(), timer: undefined };
  return holder.framewrightRequests;
}

/** Counts one request of an account to a surface. It costs no query: counts are written together, seconds later. */
export function countRequest(userId: string, surface: string, failed: boolean): void {
  if (!userId) return;
  const state = gathered();
  const day = new Date().toISOString().slice(0, 10);
  const key = `${userId}\0${surface}\0${day}`;
  const tally = state.tallies.get(key) ?? { userId, surface, day, count: 0, failed: 0 };
  tally.count += 1;
  if (failed) tally.failed += 1;
  state.tallies.set(key, tally);
  if (state.timer) return;
  state.timer = setTimeout(() => {
    flushRequests().catch((error: unknown) =>
      logger.warn("Request counts could not be written", { error: messageOf(error) }),
    );
  }, GATHER_MS);
  state.timer.unref();
}

/** Writes what was counted; also before a process ends and before the counts are shown. */
export async function flushRequests(): Promise<void> {
  const state = gathered();
  clearTimeout(state.timer);
  state.timer = undefined;
  const tallies = [...state.tallies.values()];
  state.tallies.clear();
  await addRequests(tallies);
}
