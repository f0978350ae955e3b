import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { touchApiKeys } from "./repo";

/** Milliseconds between what is written of one key: "last used" is told in minutes. */
const AGAIN_MS = 60_000;
/** Milliseconds for which uses are gathered before they are written. */
const GATHER_MS = 1000;

interface Gathered {
  ids: Set<string>;
  timer: NodeJS.Timeout | undefined;
}

// On globalThis because a bundler may load this module twice in one process.
const holder = globalThis as { framewrightKeyUses?: Gathered };

function gathered(): Gathered {
  holder.framewrightKeyUses ??= { ids: new Set(), timer: undefined };
  return holder.framewrightKeyUses;
}

/** Notes that a key was used, unless that was written a moment ago. No request waits for it. */
export function noteUse({ id, lastUsedAt }: { id: string; lastUsedAt: Date | null }): void {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < AGAIN_MS) return;
  const state = gathered();
  state.ids.add(id);
  if (state.timer) return;
  state.timer = setTimeout(() => {
    flushUses().catch((error: unknown) =>
      logger.warn("The use of API keys could not be written", { error: messageOf(error) }),
    );
  }, GATHER_MS);
  state.timer.unref();
}

/** Writes what was noted; also before a process ends. */
export async function flushUses(): Promise<void> {
  const state = gathered();
  clearTimeout(state.timer);
  state.timer = undefined;
  const ids = [...state.ids];
  state.ids.clear();
  if (ids.length > 0) await touchApiKeys(ids);
}
