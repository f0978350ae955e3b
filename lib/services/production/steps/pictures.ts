import path from "node:path";
import { isAppError, saidBy } from "@/lib/core/errors";
import { download } from "@/lib/core/net/download";
import { providerWarnings } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { type ScenePlan, searchPictures, withPicture } from "@/lib/planning";
import { iconsFor } from "@/lib/planning/illustration/icons";
import { withFallback } from "@/lib/providers/fallback";
import { uploadAsset } from "../../assets";
import { storeFile } from "../../assets/store-file";
import { recordUsage } from "../../usage";
import { type FilmStage, segmentOf } from "../context";
import { changeSegment, madeId } from "../draft";

/** Largest picture taken from the web, in bytes. */
const MAX_PICTURE_BYTES = 30 * 1024 ** 2;
/** Hits looked at before giving up on a search. */
const HITS = 5;

interface Found {
  assetId: string;
  credit: string;
}

/** The first usable picture that the search providers find; its source and licence stay with the asset. */
async function searchPicture(stage: FilmStage, plan: ScenePlan): Promise<Found | null> {
  const context = { workDir: stage.workDir, ...(stage.signal ? { signal: stage.signal } : {}) };
  const { hits } = await searchPictures(plan.pictureQuery, HITS, context);
  for (const hit of hits) {
    const file = path.join(stage.workDir, `${plan.id}-found`);
    try {
      await download(hit.url, file, MAX_PICTURE_BYTES, stage.signal ? { signal: stage.signal } : {});
      const asset = await uploadAsset(
        { userId: stage.job.userId, role: "member" },
        {
          id: madeId(stage, plan.id, "picture"),
          path: file,
          name: plan.pictureQuery,
          filmId: stage.film.id,
          source: hit.page,
          licence: hit.licence,
        },
      );
      return { assetId: asset.id, credit: hit.credit };
    } catch (error) {
      if (isAppError(error) && error.code === "cancelled") throw error;
    }
  }
  return null;
}

/** A picture generated for the scene by the provider that was asked for, or the next one that can. */
async function generatePicture(stage: FilmStage, plan: ScenePlan): Promise<Found> {
  const { film, options, job } = stage;
  const { value, attempts } = await withFallback(
    "image",
    options.providers.image ? [options.providers.image] : undefined,
    { fallback: options.fallback, ...(stage.signal ? { signal: stage.signal } : {}) },
    (provider) =>
      provider.draw(
        {
          prompt: plan.pictureQuery,
          width: film.width,
          height: film.height,
          seed: options.seed,
          language: film.language,
          options: { icons: iconsFor(plan.narration, film.language, 4) },
        },
        { workDir: stage.workDir, idempotencyKey: plan.id, ...(stage.signal ? { signal: stage.signal } : {}) },
      ),
  );
  const asset = await storeFile({
    id: madeId(stage, plan.id, "picture"),
    userId: job.userId,
    kind: "image",
    path: value.path,
    extension: path.extname(value.path).slice(1) || "png",
    mime: value.mime,
    name: plan.heading,
    provenance: value.provenance,
    more: {
      filmId: film.id,
      sceneRef: plan.id,
      width: value.width,
      height: value.height,
      attempts,
      warnings: providerWarnings(job, "image"),
    },
  });
  await recordUsage(job, { kind: "image", provenance: value.provenance, units: 1, attempts });
  return { assetId: asset.id, credit: "" };
}

/** Finds or generates one scene's picture. Without one the scene keeps its drawn visual, and the log says why. */
export async function makePicture(stage: FilmStage, sceneId: string): Promise<void> {
  const scene = segmentOf(stage, sceneId);
  const plan = scene.plan;
  const { options } = stage;
  if (plan.media || !plan.pictureWelcome || !(options.webSearch.images || options.providers.image)) return;
  try {
    const searched = options.webSearch.images ? await searchPicture(stage, plan).catch(rethrowCancelled) : null;
    const found = searched ?? (options.providers.image ? await generatePicture(stage, plan) : null);
    if (!found) return;
    const motion = options.animateImage ? options.animateMode : "none";
    const changed = withPicture(
      plan,
      { assetId: found.assetId, kind: "image", durationSeconds: 0, credit: found.credit },
      motion,
    );
    await changeSegment(stage.job, sceneId, { plan: changed, pictureAssetId: found.assetId });
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    await stage.log(
      say("films.scene_keeps_drawing", { position: scene.position + 1, why: saidBy(error) }),
      { sceneId },
      "warn",
    );
  }
}

function rethrowCancelled(error: unknown): null {
  if (isAppError(error) && error.code === "cancelled") throw error;
  return null;
}
