import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { projectStatusWire } from "@/lib/http/dialects/platform/project-views";
import { projectStatusContract } from "@/lib/http/dialects/platform/projects";
import { route } from "@/lib/http/kernel";
import { getProjectStatus } from "@/lib/services/projects";

export const GET = route(platformDialect, projectStatusContract, async ({ actor, params }) =>
  projectStatusWire(await getProjectStatus(actor, { id: params.project_id })),
);
