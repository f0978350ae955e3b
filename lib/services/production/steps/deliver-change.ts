import type { Tx } from "@/lib/db/client";
import { addNotice } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { replaceScene, type SceneReplacement } from "@/lib/timeline/ops/replace-scene";
import type { Timeline } from "@/lib/timeline/schema";
import { loadFilm, lockFilm, updateFilm } from "../../films/repo";
import { sceneJob } from "../../films/scene-job";
import { completeJob } from "../../jobs/end-job";
import { markSuperseded } from "../../library";
import { loadTimeline } from "../../timelines/load-timeline";
import { saveTimeline } from "../../timelines/save-timeline";
import type { FilmStage } from "../context";
import { handOver, productionOf } from "../draft";
import { segmentProduction } from "../kinds";
import { removeProduction } from "../repo";
import { settleSceneNotices } from "../scene-notices";
import { clearWork } from "../work-files";
import { checkFilm } from "./check";
import { filesOf, type RenderedFilm } from "./deliver";
import { documentOf, layOutChange, replacementOf } from "./timeline";

/** Renderings after which a film that is edited all the time gets the change without a file that shows its last edits. */
const RENDERINGS = 5;

/** The film's document was edited since the rendered one was made from it. */
class Edited extends Error {}

/**
 * What becomes the film's document: the rendered one; for one that was edited meanwhile, the newest with the change.
 * @throws Edited when it is to be rendered anew first
 */
async function documentFor(
  tx: Tx,
  { job, film }: FilmStage,
  { rendered, replacement, last }: { rendered: Timeline; replacement: SceneReplacement | null; last: boolean },
): Promise<Timeline> {
  await lockFilm(tx, film.id);
  const now = await loadTimeline(film.id, tx);
  const { timelineRevision } = await productionOf(job, tx);
  if (now.revision === timelineRevision) return rendered;
  if (!last) throw new Edited();
  return (replacement && replaceScene(now.document, replacement)) ?? now.document;
}

/** Makes the change part of the film, and ends the job with it. @throws Edited when the film was edited meanwhile */
async function hand(stage: FilmStage, made: RenderedFilm, last: boolean): Promise<void> {
  const { film, job } = stage;
  const rendered = await documentOf(stage);
  const files = await filesOf(stage, rendered, made);
  const replacement = last ? await replacementOf(job) : null;
  await completeJob(sceneJob, job, {
    output: { filmId: film.id, ...made, durationSeconds: rendered.durationInFrames / rendered.fps },
    also: async (tx) => {
      const document = await documentFor(tx, stage, { rendered, replacement, last });
      await handOver(tx, job);
      await saveTimeline(tx, film.id, document, { origin: "scene", owner: film.userId });
      await updateFilm(film.id, { ...files, revision: { increment: 1 } }, tx);
      await settleSceneNotices(tx, film.id);
    },
  });
}

/**
 * Hands a scene that was made again over to its film. Where the film was edited while it was made, the change is applied to
 * the newest document and rendered once more, so that nothing of either is lost.
 * @param render renders a document; what stayed the same is not drawn again
 */
export async function deliverChange(
  stage: FilmStage,
  first: RenderedFilm,
  render: (document: Timeline) => Promise<RenderedFilm>,
): Promise<void> {
  let made = first;
  for (let round = 1; ; round += 1) {
    try {
      await hand(stage, made, round === RENDERINGS);
      break;
    } catch (error) {
      if (!(error instanceof Edited)) throw error;
    }
    await stage.log(say("films.film_edited_meanwhile"));
    const document = await layOutChange(stage);
    if (!document) return leaveFilm(stage);
    made = await render(document);
    await checkFilm(stage, made.assetId, document, true);
  }
  await markSuperseded(stage.film.id);
  await clearWork(stage.job.id);
}

/** Ends a job whose scene somebody took out of the film meanwhile: the film stays as it is, and what was made is in the library. */
export async function leaveFilm({ job, film, production }: FilmStage): Promise<void> {
  const { sceneId } = segmentProduction.requestOf(production) ?? {};
  const position = film.segments.find(({ id }) => id === sceneId)?.position ?? 0;
  await addNotice(job.id, {
    code: "scene_gone",
    message: say("films.scene_no_longer_film_timeline", { position: position + 1 }),
    remedy: say("films.put_into_timeline_from_library"),
  });
  const { fileAssetId, posterAssetId, durationSeconds } = await loadFilm(film.id);
  await completeJob(sceneJob, job, {
    output: { filmId: film.id, assetId: fileAssetId ?? undefined, posterAssetId, durationSeconds },
    also: (tx) => removeProduction(tx, job.id),
  });
  await clearWork(job.id);
}
