import { z } from "zod";

/** YYYY-MM-DD, UTC. */
const day = z.string();

export const usageSchema = z.object({
  from: day,
  to: day,
  /** Credits that may still be spent. */
  balance: z.number().int(),
  requests: z.array(z.object({ day, surface: z.string(), count: z.number(), failed: z.number() })),
  credits: z.array(z.object({ day, credits: z.number() })),
  providers: z.array(
    z.object({
      day,
      kind: z.string(),
      provider: z.string(),
      calls: z.number(),
      units: z.number(),
      /** US cents. */
      costCents: z.number(),
    }),
  ),
});
export type Usage = z.infer<typeof usageSchema>;

/** Periods the page offers, in days. */
export const PERIODS = [7, 30, 90] as const;
export const usageQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(30) });
