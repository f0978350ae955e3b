import { Prefetched } from "@/components/data/prefetched";
import { titled } from "@/components/i18n/server";
import { ProjectRoom } from "@/components/projects/project-room";
import { projectView } from "@/lib/http/dialects/ui/project-views";
import { readAhead } from "@/lib/http/read-ahead";
import { getProject } from "@/lib/services/projects";

export const generateMetadata = titled((t) => t.projects.one);

export default async function ProjectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const answers = await readAhead((actor) => [
    [["project", id], async () => projectView(actor, await getProject(actor, { id }))],
  ]);
  return (
    <Prefetched answers={answers}>
      <ProjectRoom key={id} id={id} />
    </Prefetched>
  );
}
