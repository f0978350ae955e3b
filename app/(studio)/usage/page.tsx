import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { periodOf } from "@/components/usage/period";
import { UsageRoom } from "@/components/usage/usage-room";
import { usageQuery } from "@/lib/http/dialects/ui/usage";
import { usageView } from "@/lib/http/dialects/ui/usage-view";
import { readAhead } from "@/lib/http/read-ahead";
import { usageReport } from "@/lib/services/usage";

export const generateMetadata = titled((t) => t.usage.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UsagePage({ searchParams }: Props) {
  const days = periodOf(listParams(await searchParams, "days").filter);
  const answers = await readAhead((actor) => [
    [["usage", days], async () => usageView(await usageReport(actor, usageQuery.parse({ days })))],
  ]);
  return (
    <Prefetched answers={answers}>
      <UsageRoom />
    </Prefetched>
  );
}
