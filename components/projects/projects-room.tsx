"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { projectFilter } from "@/components/data/filters";
import { ListPage, RowsSkeleton } from "@/components/data/list-page";
import { useListParams } from "@/components/data/use-list-params";
import { useI18n } from "@/components/i18n/provider";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { PROJECT_STATUSES, type ProjectCard } from "@/lib/http/dialects/ui/projects";
import { ProjectFormDialog } from "./project-form-dialog";
import { ProjectTable } from "./project-table";
import { useProjects } from "./queries";
import { StartDialog } from "./start-dialog";

/** Every project of the account, the running ones live. */
export function ProjectsRoom() {
  const { t } = useI18n();
  const router = useRouter();
  const list = useListParams("status");
  const [creating, setCreating] = useState(false);
  const [starting, setStarting] = useState<ProjectCard>();
  const projects = useProjects(projectFilter(list));
  const filtered = list.search !== "" || list.filter !== "all";
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t.projects.create}
    </Button>
  );
  return (
    <>
      <ListPage
        list={list}
        query={projects}
        words={t.projects}
        filter={{
          label: t.projects.filterStatus,
          any: t.projects.anyStatus,
          options: PROJECT_STATUSES.map((value) => ({ value, label: t.projects.statuses[value] })),
        }}
        action={(filtered || projects.data?.total !== 0) && create}
        invitation={create}
        art={<EmptyArt variant="film" />}
        loading={<RowsSkeleton count={4} />}
      >
        {(items) => <ProjectTable projects={items} onStart={setStarting} />}
      </ListPage>
      <ProjectFormDialog open={creating} onOpenChange={setCreating} onStart={setStarting} />
      <StartDialog
        project={starting}
        onClose={() => setStarting(undefined)}
        onStarted={(id) => router.push(`/projects/${id}`)}
      />
    </>
  );
}
