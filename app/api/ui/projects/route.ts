import { createProjectContract, listProjectsContract } from "@/lib/http/dialects/ui/contracts-projects";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { configOf, projectCard } from "@/lib/http/dialects/ui/project-views";
import { route } from "@/lib/http/kernel";
import { createProject, listProjects } from "@/lib/services/projects";

export const GET = route(uiDialect, listProjectsContract, async ({ actor, query }) => {
  const { items, page, pages, total } = await listProjects(actor, query);
  return { items: await Promise.all(items.map((project) => projectCard(actor, project))), page, pages, total };
});

export const POST = route(uiDialect, createProjectContract, async ({ actor, body }) => {
  const { title, description, prompt } = body;
  return projectCard(actor, await createProject(actor, { title, description, prompt, config: configOf(body) }));
});
