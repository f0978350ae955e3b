import { startProjectContract } from "@/lib/http/dialects/ui/contracts-projects";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { balanceOf } from "@/lib/services/credits";
import { startProject } from "@/lib/services/projects";

export const POST = route(uiDialect, startProjectContract, async ({ actor, params, body }) => {
  const { skipSteps, dryRun } = body;
  const started = await startProject(actor, { id: params.id, skipSteps }, { dryRun });
  return {
    jobId: started.dryRun ? null : started.job.id,
    credits: started.estimate.credits,
    balance: await balanceOf(actor),
    filmSeconds: started.estimate.filmSeconds,
    workSeconds: started.estimate.workSeconds,
    warnings: started.warnings.map(({ message }) => message),
  };
});
