import path from "node:path";
import type { Quality, VideoCodec } from "@/lib/core/media-formats";
import { db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { say } from "@/lib/messages/say";
import type { QueuePosition, RenderProgress, RenderStage } from "@/lib/render";
import { inRenderQueue, packingOf, planRender, renderTimeline, subtitlesOf } from "@/lib/render";
import type { FilmSettings } from "@/lib/services/exports";
import { filmCredits } from "@/lib/services/films/film-credits";
import type { FilmStage } from "@/lib/services/production/context";
import { posterSecond } from "@/lib/services/production/steps/deliver";
import { keepPoster, keepRendering } from "@/lib/services/production/steps/render-assets";
import { withLocalFiles } from "@/lib/services/production/steps/resolve-assets";
import { PLACE_EVENT, STAGE_EVENT } from "@/lib/services/rendering/repo";
import type { Timeline } from "@/lib/timeline/schema";

export interface Rendered {
  assetId: string;
  posterAssetId: string;
  extension: string;
}

/** Notes the render's place in line; 0 when it is its turn. */
async function notePlace(stage: FilmStage, place: QueuePosition): Promise<void> {
  await appendEvent(db(), stage.job, { type: PLACE_EVENT, level: "debug", data: { ...place } });
}

/** Notes when the renderer came to a stage: clients see how long each took. */
export async function noteStage(stage: FilmStage, name: RenderStage): Promise<void> {
  await appendEvent(db(), stage.job, { type: STAGE_EVENT, level: "debug", data: { stage: name } });
}

export interface RenderOptions {
  quality?: Quality;
  codec?: VideoCodec;
  /** Bits a second of the picture. */
  bitrate?: number;
  settings?: FilmSettings;
}

/** What the film's files say about themselves. */
export const metadataOf = ({ film }: FilmStage) => ({
  title: film.title,
  author: "Framewright",
  comment: [`Made with Framewright from ${film.id}`, filmCredits(film.sources)].filter(Boolean).join("\n"),
});

/** What decides which chunks a film is made of, the same for every machine that works on it. */
export function chunkOptions(stage: FilmStage, { quality, codec, settings, ...given }: RenderOptions) {
  const bitrate = settings?.bitrate ?? given.bitrate;
  return {
    codec: codec ?? ("h264" as const),
    quality: quality ?? ("standard" as const),
    ownerKey: stage.job.userId,
    ...(bitrate ? { bitrate } : {}),
  };
}

/** Renders a timeline into an asset with its poster; chunks made before, by this film or an earlier try, are reused. */
export async function renderFilm(stage: FilmStage, document: Timeline, options: RenderOptions = {}): Promise<Rendered> {
  const timeline = await withLocalFiles(document, stage.job.userId);
  const drawn = chunkOptions(stage, options);
  const { codec } = drawn;
  const { settings } = options;
  const { container, sound } = packingOf(codec, {
    ...(settings ? { container: settings.container } : {}),
    ...(settings?.audioCodec ? { soundCodec: settings.audioCodec } : {}),
  });
  const out = path.join(stage.workDir, `${stage.film.id}.${container}`);
  let last = Promise.resolve();
  let at: RenderStage | undefined;
  const onProgress = (progress: RenderProgress) => {
    if (progress.stage !== at) {
      at = progress.stage;
      last = last.then(() => noteStage(stage, progress.stage)).catch(() => undefined);
    }
    const items = { done: progress.framesDone, total: progress.framesTotal };
    // One write after another: they may not overtake each other.
    last = last.then(() => stage.progress(progress.progress, items)).catch(() => undefined);
  };
  const { estimateSeconds } = await planRender(timeline, drawn);
  const turn = {
    estimateSeconds,
    onPosition: ({ position, waitSeconds }: QueuePosition) => {
      last = last.then(() => notePlace(stage, { position, waitSeconds })).catch(() => undefined);
      if (position === 0) return;
      const message = say("jobs.in_line", { ahead: position, minutes: Math.max(1, Math.ceil(waitSeconds / 60)) });
      last = last.then(() => stage.log(message, { position, waitSeconds })).catch(() => undefined);
    },
    ...(stage.signal ? { signal: stage.signal } : {}),
  };
  const render = (concurrency: number) =>
    renderTimeline({
      ...drawn,
      timeline,
      out,
      container,
      ...(sound ? { soundCodec: sound } : {}),
      concurrency,
      onProgress,
      ...(stage.signal ? { signal: stage.signal } : {}),
      ...(settings?.audioBitrate ? { soundBitrate: settings.audioBitrate } : {}),
      metadata: metadataOf(stage),
      subtitles: subtitlesOf(timeline),
    });
  const result = await inRenderQueue(turn, render);
  await last;
  await stage.log(
    say("jobs.rendered_frames", {
      totalFrames: result.totalFrames,
      uniqueFrames: result.uniqueFrames,
      total: result.seconds.total,
    }),
    { chunksRendered: result.chunksRendered, chunksReused: result.chunksReused, path: result.path },
  );
  const asset = await keepRendering(stage, out, `${stage.film.title}.${container}`);
  const poster = await keepPoster(stage, out, posterSecond(timeline), `${stage.job.id}-poster`);
  return { assetId: asset.id, posterAssetId: poster.id, extension: container };
}
