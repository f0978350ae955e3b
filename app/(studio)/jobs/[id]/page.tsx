import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { JobRoom } from "@/components/job/job-room";
import { jobDetail } from "@/lib/http/dialects/ui/job-views";
import type { JobDetail } from "@/lib/http/dialects/ui/jobs";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { readAhead } from "@/lib/http/read-ahead";
import { getJob } from "@/lib/services/jobs";

export const generateMetadata = titled((t) => t.jobs.columnTitle);

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [job] = await readAhead((actor) => [[["job", id], async () => jobDetail(actor, await getJob(actor, { id }))]]);
  const { status, filmId } = (job?.[1] ?? {}) as Partial<JobDetail>;
  // A finished film plays at the top of its job.
  const film = status === "succeeded" && filmId ? filmId : undefined;
  const films = film ? await readAhead((actor) => [[["film", film], () => readFilm(actor, film)]]) : [];
  return (
    <Prefetched answers={job ? [job, ...films] : []}>
      <JobRoom key={id} id={id} />
    </Prefetched>
  );
}
