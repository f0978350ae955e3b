import path from "node:path";
import { SOUND_FILES, type SoundFormat } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { renderSound } from "@/lib/render";
import type { FilmStage } from "@/lib/services/production/context";
import { keepSound } from "@/lib/services/production/steps/render-assets";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import { assertSounding, measureSound } from "@/lib/services/rendering";
import type { Timeline } from "@/lib/timeline/schema";
import { metadataOf, noteStage } from "./render";

interface SoundOptions {
  codec: SoundFormat;
  /** Bits a second. */
  bitrate?: number | undefined;
}

/**
 * Mixes a timeline's sound into an asset. It does not wait in line with renders: it takes seconds, and one core.
 * @throws AppError `conflict` for a film in which nothing is heard
 */
export async function renderFilmSound(stage: FilmStage, document: Timeline, options: SoundOptions) {
  const timeline = await withLocalFiles(document, stage.job.userId);
  assertSounding(timeline);
  await noteStage(stage, "sound");
  const { codec, bitrate } = options;
  const { extension } = SOUND_FILES[codec];
  const out = path.join(stage.workDir, `${stage.film.id}.${extension}`);
  let last = Promise.resolve();
  const { seconds } = await renderSound({
    timeline,
    out,
    format: codec,
    metadata: metadataOf(stage),
    ...(bitrate ? { bitrate } : {}),
    ...(stage.signal ? { signal: stage.signal } : {}),
    onProgress: (progress) => {
      // One write after another: they may not overtake each other.
      last = last.then(() => stage.progress(progress)).catch(() => undefined);
    },
  });
  await last;
  await measureSound(seconds, timeline.durationInFrames / timeline.fps);
  await stage.log(say("jobs.mixed_sound_s", { seconds }));
  const asset = await keepSound(stage, out, codec);
  return { assetId: asset.id, posterAssetId: stage.film.posterAssetId, extension };
}
