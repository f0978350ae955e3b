import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { balanceOf } from "../credits";
import { parseInput } from "../parse-input";
import { flushRequests } from "./count-requests";
import { type CreditSum, type RequestSum, sumCredits, sumRequests, sumUsage, type UsageSum } from "./repo";

export const usageInputSchema = z.object({ days: z.number().int().min(1).max(366).default(30) });

/** Everything an account used since `from`, by day (UTC). */
export interface UsageReport {
  from: Date;
  /** Credits the account may still spend. */
  balance: number;
  requests: RequestSum[];
  /** Credits charged, less refunds. */
  credits: CreditSum[];
  /** Calls to providers. */
  providers: UsageSum[];
}

/** Requests, credits and providers' calls with their cost over the last `days`, today included. */
export async function usageReport(actor: Actor, input: z.input<typeof usageInputSchema>): Promise<UsageReport> {
  const { days } = parseInput(usageInputSchema, input);
  const today = Math.floor(Date.now() / 86_400_000);
  const from = new Date((today - days + 1) * 86_400_000);
  await flushRequests();
  const [balance, requests, credits, providers] = await Promise.all([
    balanceOf(actor),
    sumRequests(actor.userId, from),
    sumCredits(actor.userId, from),
    sumUsage(actor.userId, from),
  ]);
  return { from, balance, requests, credits, providers };
}
