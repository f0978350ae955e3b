import { z } from "zod";
import type { UsageReport } from "@/lib/services/usage";
import { defineContract } from "../../contract";

const day = z.string();

const usage = z.object({
  from: day,
  credits_balance: z.number().int(),
  totals: z.object({
    requests: z.number().int(),
    credits: z.number().int(),
    provider_calls: z.number().int(),
    cost_cents: z.number(),
  }),
  requests: z.array(z.object({ day, surface: z.string(), requests: z.number().int(), failed: z.number().int() })),
  credits: z.array(z.object({ day, credits: z.number().int() })),
  providers: z.array(
    z.object({
      day,
      kind: z.string(),
      provider: z.string(),
      calls: z.number().int(),
      units: z.number(),
      cost_cents: z.number(),
    }),
  ),
});

export const usageContract = defineContract({
  id: "usage",
  method: "GET",
  path: "/usage",
  summary: "Requests, credits and cost by day and provider",
  tag: "Usage",
  scope: "read",
  query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  response: usage,
});

export const usageContracts = [usageContract];

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const sum = <T>(items: T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);

export function usageWire(report: UsageReport): z.output<typeof usage> {
  return {
    from: dayOf(report.from),
    credits_balance: report.balance,
    totals: {
      requests: sum(report.requests, (row) => row.count),
      credits: sum(report.credits, (row) => row.credits),
      provider_calls: sum(report.providers, (row) => row.calls),
      cost_cents: sum(report.providers, (row) => row.costCents),
    },
    requests: report.requests.map((row) => ({
      day: dayOf(row.day),
      surface: row.surface,
      requests: row.count,
      failed: row.failed,
    })),
    credits: report.credits.map((row) => ({ day: dayOf(row.day), credits: row.credits })),
    providers: report.providers.map(({ costCents, ...row }) => ({
      ...row,
      day: dayOf(row.day),
      cost_cents: costCents,
    })),
  };
}
