import { ProjectRoom } from "@/components/projects/project-room";

export const metadata = { title: "Project" };

export default async function ProjectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProjectRoom key={id} id={id} />;
}
