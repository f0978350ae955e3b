import { platformDialect } from "@/lib/http/dialects/platform/dialect";
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

export const PATCH = route(platformDialect, patchProjectContract, async ({ actor, params, body }) =>
  projectWire(await updateProject(actor, { ...body, id: params.project_id })),
);

export const PUT = route(platformDialect, putProjectContract, async ({ actor, params, body }) =>
  projectWire(await updateProject(actor, { ...body, id: params.project_id })),
);

export const DELETE = route(platformDialect, deleteProjectContract, async ({ actor, params }) => {
  await deleteProject(actor, { id: params.project_id });
  return undefined;
});
