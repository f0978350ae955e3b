import { ProjectsRoom } from "@/components/projects/projects-room";

export const metadata = { title: "Projects" };

export default function ProjectsPage() {
  return <ProjectsRoom />;
}
