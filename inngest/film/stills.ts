import path from "node:path";
import { foreign } from "@/lib/messages/message";
import { renderStills } from "@/lib/render/draw/stills";
import { storeFile } from "@/lib/services/assets/store-file";
import type { FilmStage } from "@/lib/services/production/context";
import { changeSegment, madeId } from "@/lib/services/production/draft";
import type { SegmentRow } from "@/lib/services/production/repo";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import type { Timeline } from "@/lib/timeline/schema";

/** Where in a scene its picture is taken: everything has appeared, and nothing goes yet. */
const AT = 0.85;
/** Longer side of a scene's picture, in pixels. */
const SIDE = 640;

/** Draws a picture of every scene that the job makes, for its page, all with one page of one browser. */
export async function drawStills(stage: FilmStage, document: Timeline): Promise<void> {
  const timeline = await withLocalFiles(document, stage.job.userId);
  const items = timeline.tracks.flatMap((track) => track.items);
  const only = stage.production?.draft?.segments;
  const wanted = stage.film.segments.flatMap((scene) => {
    const item = items.find((candidate) => candidate.id === scene.id);
    if (!item || (only && !(scene.id in only))) return [];
    return [
      { scene, frame: Math.min(timeline.durationInFrames - 1, item.from + Math.floor(item.durationInFrames * AT)) },
    ];
  });
  const file = (frame: number) => path.join(stage.workDir, `still-${frame}.jpg`);
  let done = 0;
  await renderStills({
    timeline,
    frames: wanted.map(({ frame }) => frame),
    out: file,
    scale: SIDE / Math.max(timeline.width, timeline.height),
    ...(stage.signal ? { signal: stage.signal } : {}),
    onStill: async (frame) => {
      const scene = wanted.find((candidate) => candidate.frame === frame)?.scene;
      if (scene) await keepStill(stage, scene, file(frame));
      done += 1;
      await stage.progress(done / wanted.length, { done, total: wanted.length });
    },
  });
}

async function keepStill(stage: FilmStage, scene: SegmentRow, file: string): Promise<void> {
  const asset = await storeFile({
    id: madeId(stage, scene.id, "still"),
    userId: stage.job.userId,
    kind: "thumbnail",
    path: file,
    extension: "jpg",
    mime: "image/jpeg",
    name: scene.heading || scene.id,
    more: { filmId: stage.film.id, sceneRef: scene.id, provider: "framewright" },
  });
  await changeSegment(stage.job, scene.id, { stillAssetId: asset.id });
  await stage.log(foreign(""), { sceneId: scene.id, still: asset.id });
}
