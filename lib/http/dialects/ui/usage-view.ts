import type { UsageReport } from "@/lib/services/usage";
import type { Usage } from "./usage";

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export function usageView(report: UsageReport): Usage {
  return {
    from: dayOf(report.from),
    to: dayOf(new Date()),
    balance: report.balance,
    requests: report.requests.map((row) => ({ ...row, day: dayOf(row.day) })),
    credits: report.credits.map((row) => ({ ...row, day: dayOf(row.day) })),
    providers: report.providers.map((row) => ({ ...row, day: dayOf(row.day) })),
  };
}
