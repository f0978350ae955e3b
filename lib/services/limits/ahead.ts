import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { type Counter, returnPoints } from "./repo";

/** Share of what is left of a limit that a process takes ahead, so that not every request writes to the database. */
const SHARE = 1 / 16;
/** Milliseconds after which what was taken ahead and not used is given back. */
const KEPT_MS = 1000;
/** Counters that are remembered at most. */
const MOST = 10_000;

/** Points that one statement took ahead: the last `left` up to `points` are not used yet. */
interface Block {
  points: number;
  left: number;
}

interface Ahead {
  key: string;
  /** End of the window that the blocks belong to, in milliseconds since 1970. */
  expire: number;
  blocks: Block[];
  /** How many to take with the next statement. */
  wanted: number;
  timer: NodeJS.Timeout;
}

// On globalThis because a bundler may load this module twice in one process.
const holder = globalThis as { framewrightLimitsAhead?: Map<string, Ahead> };

function taken(): Map<string, Ahead> {
  holder.framewrightLimitsAhead ??= new Map();
  return holder.framewrightLimitsAhead;
}

/** Spends `cost` of what was taken ahead; undefined where no block has that much. Each request stands at a place of its own. */
export function spendAhead(key: string, cost: number, now: number): Counter | undefined {
  const ahead = taken().get(key);
  if (!ahead || ahead.expire <= now) return undefined;
  const block = ahead.blocks.find(({ left }) => left >= cost);
  if (!block) return undefined;
  block.left -= cost;
  return { key, points: block.points - block.left, expire: ahead.expire };
}

/** How many points the next statement takes ahead of a key: none for one that nobody has asked for in the last second. */
export const wantedAhead = (key: string): number => taken().get(key)?.wanted ?? 0;

async function giveBackAhead(key: string): Promise<void> {
  const ahead = taken().get(key);
  taken().delete(key);
  const left = ahead?.blocks.reduce((sum, block) => sum + block.left, 0);
  if (ahead && left) await returnPoints(ahead, left);
}

/**
 * Keeps the last `points` of a counter for the next second, beside those that were kept before. Near its end nothing of a limit
 * is taken ahead: there each request counts.
 */
export function keepAhead({ key, points: standing, expire }: Counter, points: number, limit: number): void {
  const before = taken().get(key);
  if (!before && taken().size >= MOST) return;
  clearTimeout(before?.timer);
  const blocks = before?.expire === expire ? before.blocks.filter(({ left }) => left > 0) : [];
  if (points > 0) blocks.push({ points: standing, left: points });
  const timer = setTimeout(() => {
    giveBackAhead(key).catch((error: unknown) =>
      logger.warn("Requests counted ahead could not be given back", { error: messageOf(error) }),
    );
  }, KEPT_MS);
  timer.unref();
  const wanted = Math.max(0, Math.floor((limit - standing) * SHARE));
  taken().set(key, { key, expire, blocks, wanted, timer });
}

/** Gives everything back; before a process ends. */
export async function returnAhead(): Promise<void> {
  const keys = [...taken().keys()];
  for (const { timer } of taken().values()) clearTimeout(timer);
  await Promise.all(keys.map(giveBackAhead));
}
