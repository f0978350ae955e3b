"use client";
import { Plus } from "lucide-react";
import Link from "next/link";
import { jobFilter } from "@/components/data/filters";
import { useJobs } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useListParams } from "@/components/data/use-list-params";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/menu";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { JOB_STATUSES } from "@/lib/http/dialects/ui/jobs";
import { JobTable } from "./job-table";

/** Everything that was made or is being made. */
export function JobsRoom() {
  const { t, locale } = useI18n();
  const list = useListParams("status");
  const filtered = list.search !== "" || list.filter !== "all";
  const jobs = useJobs(jobFilter(list));
  return (
    <>
      <PageHead title={t.jobs.title} text={t.jobs.subtitle} />
      <div className="mb-5 flex flex-wrap items-center gap-2">
        <SearchBox
          label={t.jobs.searchPlaceholder}
          value={list.search}
          onChange={list.setSearch}
          className="w-full sm:w-72"
        />
        <Select
          label={t.jobs.filterStatus}
          value={list.filter}
          onChange={list.setFilter}
          options={[
            { value: "all", label: t.jobs.anyStatus },
            ...JOB_STATUSES.map((value) => ({ value, label: t.status[value] })),
          ]}
        />
        {jobs.data && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, jobs.data.total, t.jobs.total)}
          </span>
        )}
      </div>
      <Card className="overflow-hidden">
        {jobs.isPending && (
          <div className="space-y-px" aria-busy>
            {[0, 1, 2, 3, 4].map((index) => (
              <div key={index} className="flex items-center gap-4 px-5 py-4">
                <Skeleton className="h-10 w-16" />
                <Skeleton className="h-4 flex-1" />
                <Skeleton className="h-4 w-24" />
              </div>
            ))}
          </div>
        )}
        {jobs.isError && <QueryError error={jobs.error} onRetry={() => void jobs.refetch()} />}
        {jobs.data?.items.length === 0 && (
          <EmptyState
            art={<EmptyArt variant="job" />}
            title={filtered ? t.jobs.noMatch : t.jobs.emptyTitle}
            text={filtered ? t.jobs.noMatchText : t.jobs.emptyText}
            action={
              filtered ? (
                <Button onClick={list.clear}>{t.common.clear}</Button>
              ) : (
                <Button asChild look="primary">
                  <Link href="/create">
                    <Plus />
                    {t.nav.newFilm}
                  </Link>
                </Button>
              )
            }
          />
        )}
        {jobs.data && jobs.data.items.length > 0 && <JobTable jobs={jobs.data.items} />}
      </Card>
      {jobs.data && <Pager page={jobs.data.page} pages={jobs.data.pages} onChange={list.setPage} />}
    </>
  );
}
