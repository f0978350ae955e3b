"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { live } from "@/components/data/live";
import { queryString } from "@/components/data/queries";
import { useLive } from "@/components/data/use-live";
import { type ProjectCard, type ProjectStatus, projectPage, projectSchema } from "@/lib/http/dialects/ui/projects";

/** While events arrive a poll is only a safety net; without them it is the way. */
const LIVE_MS = 30_000;
const POLL_MS = 3000;

/** Whether a run of the project may still change something. */
export function isRunning(status: ProjectStatus): boolean {
  return status === "scripting" || status === "generating" || status === "rendering";
}

export interface ProjectFilter {
  page: number;
  limit: number;
  search: string;
  status?: string;
}

/** A page of projects; the running ones are followed over the WebSocket. */
export function useProjects(filter: ProjectFilter) {
  const query = useQuery({
    queryKey: ["projects", filter],
    queryFn: ({ signal }) => ask(`/projects${queryString({ ...filter })}`, projectPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const running = state.data?.items.some(({ status }) => isRunning(status));
      return running && !live.isLive() ? POLL_MS : LIVE_MS;
    },
  });
  useLive(channelsOf(query.data?.items ?? []), ["projects"]);
  return query;
}

function channelsOf(projects: Pick<ProjectCard, "id" | "status">[]): string[] {
  return projects.filter(({ status }) => isRunning(status)).map(({ id }) => `project:${id}`);
}

/** One project with its last run, followed while it runs. */
export function useProject(id: string) {
  const query = useQuery({
    queryKey: ["project", id],
    queryFn: ({ signal }) => ask(`/projects/${id}`, projectSchema, { signal }),
    refetchInterval: ({ state }) => {
      if (!state.data || !isRunning(state.data.status)) return false;
      return live.isLive() ? LIVE_MS : POLL_MS;
    },
  });
  const isLive = useLive(query.data ? channelsOf([query.data]) : [], ["project", id]);
  return { ...query, isLive };
}
