import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ProductionRoom } from "@/components/marketing/production-room";
import { marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { readAhead } from "@/lib/http/read-ahead";
import { readMarketing } from "@/lib/services/marketing";

export const generateMetadata = titled((t) => t.marketing.one);

export default async function ProductionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [
    [["production", id], async () => marketingJobView("en", await readMarketing(actor, id))],
  ]);
  return (
    <Prefetched answers={answers}>
      <ProductionRoom key={id} id={id} />
    </Prefetched>
  );
}
