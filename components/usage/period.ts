import { PERIODS } from "@/lib/http/dialects/ui/usage";

/** Days a report may cover, as the address and the dictionary name them. */
export const PERIOD_NAMES = PERIODS.map(String) as ("7" | "30" | "90")[];

/** The period that an address asks for; 30 days when it names none of them. */
export function periodOf(wanted: string): (typeof PERIOD_NAMES)[number] {
  return PERIOD_NAMES.find((name) => name === wanted) ?? "30";
}
