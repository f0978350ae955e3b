import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ProjectRoom } from "@/components/projects/project-room";
import { projectView } from "@/lib/http/dialects/ui/project-views";
import type { Project } from "@/lib/http/dialects/ui/projects";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { readAhead } from "@/lib/http/read-ahead";
import { getProject } from "@/lib/services/projects";

export const generateMetadata = titled((t) => t.projects.one);

export default async function ProjectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [project] = await readAhead((actor) => [
    [["project", id], async () => projectView(actor, await getProject(actor, { id }))],
  ]);
  const { status, filmId } = (project?.[1] ?? {}) as Partial<Project>;
  // A finished film plays at the top of its project.
  const film = status === "completed" && filmId ? filmId : undefined;
  const films = film ? await readAhead((actor) => [[["film", film], () => readFilm(actor, film)]]) : [];
  return (
    <Prefetched answers={project ? [project, ...films] : []}>
      <ProjectRoom key={id} id={id} />
    </Prefetched>
  );
}
