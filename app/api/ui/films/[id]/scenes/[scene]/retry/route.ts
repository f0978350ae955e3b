import { retrySceneContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { retryScene } from "@/lib/services/films";

export const POST = route(uiDialect, retrySceneContract, async ({ actor, params, body }) => {
  const narration = body.text ? { narration: body.text } : {};
  const job = await retryScene(actor, { filmId: params.id, sceneId: params.scene, ...narration });
  return { jobId: job.id };
});
