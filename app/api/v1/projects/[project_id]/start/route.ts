import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { startedWire } from "@/lib/http/dialects/platform/project-views";
import { startProjectContract } from "@/lib/http/dialects/platform/projects";
import { route } from "@/lib/http/kernel";
import { startProject } from "@/lib/services/projects";

export const POST = route(platformDialect, startProjectContract, async ({ actor, params, body }) => {
  const { skip_steps, providers, fallback } = body.pipeline_config;
  const started = await startProject(
    actor,
    { id: params.project_id, skipSteps: skip_steps, providers, fallback: fallback ?? body.fallback ?? true },
    { dryRun: body.dry_run, maxCredits: body.max_credits },
  );
  return startedWire(params.project_id, started);
});
