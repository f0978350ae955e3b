import {
  changeProjectContract,
  deleteProjectContract,
  projectContract,
} from "@/lib/http/dialects/ui/contracts-projects";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { changedConfig, projectCard, projectView } from "@/lib/http/dialects/ui/project-views";
import { route } from "@/lib/http/kernel";
import { deleteProject, getProject, updateProject } from "@/lib/services/projects";

export const GET = route(uiDialect, projectContract, async ({ actor, params }) =>
  projectView(actor, await getProject(actor, params)),
);

export const PATCH = route(uiDialect, changeProjectContract, async ({ actor, params, body }) => {
  const { title, description, prompt } = body;
  const { project } = await getProject(actor, params);
  const config = changedConfig(project, body);
  return projectCard(actor, await updateProject(actor, { id: params.id, title, description, prompt, config }));
});

export const DELETE = route(uiDialect, deleteProjectContract, async ({ actor, params }) => {
  await deleteProject(actor, params);
  return undefined;
});
