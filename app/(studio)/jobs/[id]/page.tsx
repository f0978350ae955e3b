import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { JobRoom } from "@/components/job/job-room";
import { jobDetail } from "@/lib/http/dialects/ui/job-views";
import { readAhead } from "@/lib/http/read-ahead";
import { getJob } from "@/lib/services/jobs";

export const generateMetadata = titled((t) => t.jobs.columnTitle);

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [
    [["job", id], async () => jobDetail(actor, await getJob(actor, { id }))],
  ]);
  return (
    <Prefetched answers={answers}>
      <JobRoom key={id} id={id} />
    </Prefetched>
  );
}
