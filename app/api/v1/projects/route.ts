import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toProjectConfig } from "@/lib/http/dialects/platform/project-request";
import { projectWire } from "@/lib/http/dialects/platform/project-views";
import { createProjectContract, listProjectsContract } from "@/lib/http/dialects/platform/projects";
import { route } from "@/lib/http/kernel";
import { createProject, listProjects } from "@/lib/services/projects";

export const GET = route(platformDialect, listProjectsContract, async ({ actor, query }) => {
  const { items, ...page } = await listProjects(actor, query);
  return { items: items.map(projectWire), ...page };
});

export const POST = route(platformDialect, createProjectContract, async ({ actor, body }) =>
  projectWire(await createProject(actor, { ...body, config: toProjectConfig(body.config) })),
);
