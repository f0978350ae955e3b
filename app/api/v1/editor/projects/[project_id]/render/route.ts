import { renderEditorProjectContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { QUALITY } from "@/lib/http/dialects/platform/render-request";
import { startedRenderJobWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { renderProject } from "@/lib/services/editor";

export const POST = route(platformDialect, renderEditorProjectContract, async ({ actor, params, body }) => {
  const { quality, format, include_subtitles: subtitles, dry_run: dryRun, max_credits: maxCredits } = body;
  const encoding = { container: format, quality: QUALITY[quality] };
  const input = { projectId: params.project_id, encoding, subtitles, dryRun, maxCredits };
  return startedRenderJobWire(await renderProject(actor, input));
});
