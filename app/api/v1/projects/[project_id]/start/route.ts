import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { START_FIELDS } from "@/lib/http/dialects/platform/project-request";
import { startedWire } from "@/lib/http/dialects/platform/project-views";
import { startProjectContract } from "@/lib/http/dialects/platform/projects";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { startProject } from "@/lib/services/projects";

export const POST = route(platformDialect, startProjectContract, async ({ actor, params, body }) => {
  const { skip_steps, providers, fallback } = body.pipeline_config;
  const request = {
    id: params.project_id,
    skipSteps: skip_steps,
    providers,
    fallback: fallback ?? body.fallback ?? true,
  };
  const started = await inDocumentWords(START_FIELDS, () =>
    startProject(actor, request, { dryRun: body.dry_run, maxCredits: body.max_credits }),
  );
  return startedWire(params.project_id, started);
});
