import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toProjectConfig } from "@/lib/http/dialects/platform/project-request";
import { projectDetailWire, projectWire } from "@/lib/http/dialects/platform/project-views";
import {
  deleteProjectContract,
  getProjectContract,
  patchProjectContract,
  putProjectContract,
} from "@/lib/http/dialects/platform/projects";
import { route } from "@/lib/http/kernel";
import { deleteProject, getProject, updateProject } from "@/lib/services/projects";

export const GET = route(platformDialect, getProjectContract, async ({ actor, params }) =>
  projectDetailWire(await getProject(actor, { id: params.project_id })),
);

export const PATCH = route(platformDialect, patchProjectContract, async ({ actor, params, body }) => {
  const { config, ...fields } = body;
  const change = { ...fields, ...(config ? { config: toProjectConfig(config) } : {}) };
  return projectWire(await updateProject(actor, { ...change, id: params.project_id }));
});

export const PUT = route(platformDialect, putProjectContract, async ({ actor, params, body }) =>
  projectWire(await updateProject(actor, { ...body, config: toProjectConfig(body.config), id: params.project_id })),
);

export const DELETE = route(platformDialect, deleteProjectContract, async ({ actor, params }) => {
  await deleteProject(actor, { id: params.project_id });
  return undefined;
});
