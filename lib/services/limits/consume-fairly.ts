import type { Actor } from "@/lib/core/actor";
import { consume, type Limit, type LimitState } from "./consume";

/** How many times the limit of one key all keys of an account have together. */
const ACCOUNT_FACTOR = 2;

/** What all keys of an account may do together: more keys are for telling programs apart, not for more requests. */
const wider = ({ points, seconds }: Limit): Limit => ({ points: points * ACCOUNT_FACTOR, seconds });

/**
 * Counts `cost` requests of `who` under each rule, and those that come with a key also for its account. Gives the state of a
 * rule that is broken, else that of the last.
 */
export async function consumeFairly(
  actor: Actor,
  who: string,
  rules: readonly [bucket: string, limit: Limit][],
  cost = 1,
): Promise<LimitState> {
  const ofAccount = actor.apiKeyId ? rules : [];
  const states = await Promise.all([
    ...ofAccount.map(([bucket, rule]) => consume(`${bucket}:account:${actor.userId}`, wider(rule), cost)),
    ...rules.map(([bucket, rule]) => consume(`${bucket}:${who}`, rule, cost)),
  ]);
  const telling = states.find((state) => !state.allowed) ?? states.at(-1);
  if (!telling) throw new Error("There is no rule to count by");
  return telling;
}
