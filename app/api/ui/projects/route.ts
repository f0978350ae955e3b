import { createProjectContract, listProjectsContract } from "@/lib/http/dialects/ui/contracts-projects";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { configOf, projectCard } from "@/lib/http/dialects/ui/project-views";
import { readProjects } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";
import { createProject } from "@/lib/services/projects";

export const GET = route(uiDialect, listProjectsContract, ({ actor, query }) => readProjects(actor, query));

export const POST = route(uiDialect, createProjectContract, async ({ actor, body }) => {
  const { title, description, prompt } = body;
  return projectCard(actor, await createProject(actor, { title, description, prompt, config: configOf(body) }));
});
