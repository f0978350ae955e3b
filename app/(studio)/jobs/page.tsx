import { jobFilter } from "@/components/data/filters";
import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { JobsRoom } from "@/components/jobs/jobs-room";
import { jobQuery } from "@/lib/http/dialects/ui/jobs";
import { readJobs } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.jobs.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: Props) {
  const filter = jobFilter(listParams(await searchParams, "status"));
  const answers = await readAhead((actor) => [[["jobs", filter], () => readJobs(actor, jobQuery.parse(filter))]]);
  return (
    <Prefetched answers={answers}>
      <JobsRoom />
    </Prefetched>
  );
}
