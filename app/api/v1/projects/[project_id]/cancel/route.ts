import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { projectWire } from "@/lib/http/dialects/platform/project-views";
import { cancelProjectContract } from "@/lib/http/dialects/platform/projects";
import { route } from "@/lib/http/kernel";
import { cancelProject } from "@/lib/services/projects";

export const POST = route(platformDialect, cancelProjectContract, async ({ actor, params }) => {
  const project = await cancelProject(actor, { id: params.project_id });
  const { id, status } = projectWire(project);
  return { id, status, pipeline_id: project.jobId, message: "Pipeline cancelled" };
});
