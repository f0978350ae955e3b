import { startExportContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { route } from "@/lib/http/kernel";
import { type ExportRequest, exportFilm } from "@/lib/services/exports";

export const POST = route(publicDialect, startExportContract, async ({ actor, body }) => {
  const { video_id: filmId, webhook_url: webhookUrl, format, codec, quality, bitrate } = body;
  const input = { filmId, format, codec, quality, bitrate, webhookUrl } as ExportRequest;
  const { job, credits, estimateSeconds } = await exportFilm(actor, input, {
    dryRun: body.dry_run,
    maxCredits: body.max_credits,
  });
  return {
    data: {
      job_id: job?.id ?? null,
      status: job ? "pending" : "dry_run",
      estimated_credits: credits,
      ...(body.dry_run ? { estimated_seconds: Math.ceil(estimateSeconds) } : {}),
    },
  };
});
