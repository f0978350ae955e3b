import { retrySceneContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { retryScene } from "@/lib/services/films";

export const POST = route(uiDialect, retrySceneContract, async ({ actor, params, body }) => {
  const { text, mediaAssetId } = body;
  const job = await retryScene(actor, {
    filmId: params.id,
    sceneId: params.scene,
    ...(text ? { narration: text } : {}),
    ...(mediaAssetId === undefined ? {} : { mediaAssetId }),
  });
  return { jobId: job.id };
});
