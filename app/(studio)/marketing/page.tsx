import { productionFilter } from "@/components/data/filters";
import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ProductionsRoom } from "@/components/marketing/productions-room";
import { listContract } from "@/lib/http/dialects/marketing/contracts";
import { readMarketingJobs } from "@/lib/http/dialects/marketing/read-jobs";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.marketing.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProductionsPage({ searchParams }: Props) {
  const filter = productionFilter(listParams(await searchParams, "status"));
  const answers = await readAhead((actor) => [
    [
      ["productions", filter],
      async () => {
        const query = listContract.query?.parse(filter);
        return query && readMarketingJobs(actor, query, "en");
      },
    ],
  ]);
  return (
    <Prefetched answers={answers}>
      <ProductionsRoom />
    </Prefetched>
  );
}
