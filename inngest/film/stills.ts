import path from "node:path";
import { renderStill } from "@/lib/render";
import { openRenderBrowser } from "@/lib/render/browser";
import { storeFile } from "@/lib/services/assets/store-file";
import type { FilmStage } from "@/lib/services/films/context";
import { updateScene } from "@/lib/services/films/repo";
import { withLocalFiles } from "@/lib/services/films/steps/resolve-assets";
import { parseTimeline } from "@/lib/timeline/parse";

/** Where in a scene its picture is taken: everything has appeared, and nothing goes yet. */
const AT = 0.85;
/** Longer side of a scene's picture, in pixels. */
const SIDE = 640;

/** Draws a picture of every scene for the job page, all in one browser. */
export async function drawStills(stage: FilmStage, document: unknown): Promise<void> {
  const timeline = await withLocalFiles(parseTimeline(document), stage.job.userId);
  const items = timeline.tracks.flatMap((track) => track.items);
  const browser = await openRenderBrowser();
  try {
    for (const [index, scene] of stage.film.scenes.entries()) {
      stage.signal?.throwIfAborted();
      const item = items.find((candidate) => candidate.id === scene.id || candidate.id === `${scene.id}-visual`);
      if (!item) continue;
      const out = path.join(stage.workDir, `${scene.id}.jpg`);
      const frame = Math.min(timeline.durationInFrames - 1, item.from + Math.floor(item.durationInFrames * AT));
      const scale = SIDE / Math.max(timeline.width, timeline.height);
      await renderStill({ timeline, frame, out, format: "jpeg", scale, browser });
      const asset = await storeFile({
        id: `${scene.id}-still`,
        userId: stage.job.userId,
        kind: "thumbnail",
        path: out,
        extension: "jpg",
        mime: "image/jpeg",
        name: scene.heading || scene.id,
        more: { filmId: stage.film.id, sceneRef: scene.id, provider: "framewright" },
      });
      await updateScene(scene.id, { stillAssetId: asset.id });
      await stage.log("", { sceneId: scene.id, still: asset.id });
      await stage.progress((index + 1) / stage.film.scenes.length);
    }
  } finally {
    await browser.close();
  }
}
