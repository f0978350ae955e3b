"use client";
import { jobFilter } from "@/components/data/filters";
import { ListPage, NewFilmButton, RowsSkeleton } from "@/components/data/list-page";
import { useJobs } from "@/components/data/queries";
import { useListParams } from "@/components/data/use-list-params";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { JOB_STATUSES } from "@/lib/http/dialects/ui/jobs";
import { JobTable } from "./job-table";

/** Everything that was made or is being made. */
export function JobsRoom() {
  const { t } = useI18n();
  const list = useListParams("status");
  return (
    <ListPage
      list={list}
      query={useJobs(jobFilter(list))}
      words={t.jobs}
      filter={{
        label: t.jobs.filterStatus,
        any: t.jobs.anyStatus,
        options: JOB_STATUSES.map((value) => ({ value, label: t.status[value] })),
      }}
      invitation={<NewFilmButton />}
      art={<EmptyArt variant="job" />}
      loading={<RowsSkeleton count={5} />}
    >
      {(jobs) => <JobTable jobs={jobs} />}
    </ListPage>
  );
}
