"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { projectFilter } from "@/components/data/filters";
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
import { PROJECT_STATUSES, type ProjectCard } from "@/lib/http/dialects/ui/projects";
import { ProjectFormDialog } from "./project-form-dialog";
import { ProjectTable } from "./project-table";
import { useProjects } from "./queries";
import { StartDialog } from "./start-dialog";

/** Every project of the account, the running ones live. */
export function ProjectsRoom() {
  const { t, locale } = useI18n();
  const router = useRouter();
  const list = useListParams("status");
  const [creating, setCreating] = useState(false);
  const [starting, setStarting] = useState<ProjectCard>();
  const filtered = list.search !== "" || list.filter !== "all";
  const projects = useProjects(projectFilter(list));
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t.projects.create}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t.projects.title}
        text={t.projects.subtitle}
        action={(filtered || projects.data?.total !== 0) && create}
      />
      <div className="mb-5 flex flex-wrap items-center gap-2">
        <SearchBox
          label={t.projects.searchPlaceholder}
          value={list.search}
          onChange={list.setSearch}
          className="w-full sm:w-72"
        />
        <Select
          label={t.projects.filterStatus}
          value={list.filter}
          onChange={list.setFilter}
          options={[
            { value: "all", label: t.projects.anyStatus },
            ...PROJECT_STATUSES.map((value) => ({ value, label: t.projects.statuses[value] })),
          ]}
        />
        {projects.data && (
          <span className="ml-auto text-[0.8125rem] text-ink-3 tabular-nums">
            {plural(locale, projects.data.total, t.projects.total)}
          </span>
        )}
      </div>
      <Card className="overflow-hidden">
        {projects.isPending && (
          <div className="space-y-px" aria-busy>
            {[0, 1, 2, 3].map((index) => (
              <div key={index} className="flex items-center gap-4 px-5 py-4">
                <Skeleton className="h-10 w-16" />
                <Skeleton className="h-4 flex-1" />
                <Skeleton className="h-4 w-24" />
              </div>
            ))}
          </div>
        )}
        {projects.isError && <QueryError error={projects.error} onRetry={() => void projects.refetch()} />}
        {projects.data?.items.length === 0 && (
          <EmptyState
            art={<EmptyArt variant="film" />}
            title={filtered ? t.projects.noMatch : t.projects.emptyTitle}
            text={filtered ? t.projects.noMatchText : t.projects.emptyText}
            action={filtered ? <Button onClick={list.clear}>{t.common.clear}</Button> : create}
          />
        )}
        {projects.data && projects.data.items.length > 0 && (
          <ProjectTable projects={projects.data.items} onStart={setStarting} />
        )}
      </Card>
      {projects.data && <Pager page={projects.data.page} pages={projects.data.pages} onChange={list.setPage} />}
      <ProjectFormDialog open={creating} onOpenChange={setCreating} onStart={setStarting} />
      <StartDialog
        project={starting}
        onClose={() => setStarting(undefined)}
        onStarted={(id) => router.push(`/projects/${id}`)}
      />
    </>
  );
}
