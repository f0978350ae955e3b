import { projectFilter } from "@/components/data/filters";
import { listParams } from "@/components/data/list-params";
import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ProjectsRoom } from "@/components/projects/projects-room";
import { projectQuery } from "@/lib/http/dialects/ui/projects";
import { readProjects } from "@/lib/http/dialects/ui/read-lists";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.projects.title);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProjectsPage({ searchParams }: Props) {
  const filter = projectFilter(listParams(await searchParams, "status"));
  const answers = await readAhead((actor) => [
    [["projects", filter], () => readProjects(actor, projectQuery.parse(filter))],
  ]);
  return (
    <Prefetched answers={answers}>
      <ProjectsRoom />
    </Prefetched>
  );
}
