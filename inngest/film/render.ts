import path from "node:path";
import { db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/repo";
import type { QueuePosition, RenderProgress, RenderStage } from "@/lib/render";
import { inRenderQueue, planRender, renderTimeline } from "@/lib/render";
import type { ExportInput } from "@/lib/services/films";
import type { FilmStage } from "@/lib/services/films/context";
import { posterSecond } from "@/lib/services/films/steps/deliver";
import { keepPoster, keepRendering } from "@/lib/services/films/steps/render-assets";
import { withLocalFiles } from "@/lib/services/films/steps/resolve-assets";
import { finishFile, type RenderSettings } from "@/lib/services/videos";
import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline } from "@/lib/timeline/schema";

export interface Rendered {
  assetId: string;
  posterAssetId: string;
  extension: string;
}

const EXTENSIONS: Record<string, string> = {
  h264: "mp4",
  h265: "mp4",
  vp9: "webm",
  av1: "webm",
  prores: "mov",
  gif: "gif",
};

/** Caption cues inside the file, so that players can show them too. */
function subtitlesOf(timeline: Timeline) {
  const cues = timeline.tracks
    .flatMap((track) => track.items)
    .flatMap((item) => (item.kind === "captions" ? item.pages : []))
    .map((page) => ({ from: page.from, to: page.to, text: page.words.map((word) => word.text).join(" ") }));
  return cues.length > 0 ? [{ language: timeline.language, cues }] : [];
}

/** Notes when the renderer came to a stage: clients see how long each took. */
async function tellStage(stage: FilmStage, name: RenderStage): Promise<void> {
  await appendEvent(db(), stage.job, { type: "render.stage", level: "debug", data: { stage: name } });
}

export type RenderWishes = Pick<ExportInput, "quality" | "codec"> & { settings?: RenderSettings };

/** What decides which chunks a film is made of, the same for every machine that works on it. */
export function renderWishes(stage: FilmStage, { quality, codec, settings }: RenderWishes) {
  return {
    codec: codec ?? ("h264" as const),
    quality: quality ?? ("standard" as const),
    ownerKey: stage.job.userId,
    ...(settings?.bitrate ? { bitrate: settings.bitrate } : {}),
  };
}

/** Renders a timeline into an asset with its poster; chunks made before, by this film or an earlier try, are reused. */
export async function renderFilm(stage: FilmStage, document: unknown, options: RenderWishes = {}): Promise<Rendered> {
  const timeline = await withLocalFiles(parseTimeline(document), stage.job.userId);
  const wishes = renderWishes(stage, options);
  const { codec } = wishes;
  const extension = EXTENSIONS[codec] ?? "mp4";
  const out = path.join(stage.workDir, `${stage.film.id}.${extension}`);
  const { settings } = options;
  let last = Promise.resolve();
  let at: RenderStage | undefined;
  const onProgress = (progress: RenderProgress) => {
    if (progress.stage !== at) {
      at = progress.stage;
      last = last.then(() => tellStage(stage, progress.stage)).catch(() => undefined);
    }
    const items = { done: progress.framesDone, total: progress.framesTotal };
    // One write after another: they may not overtake each other.
    last = last.then(() => stage.progress(progress.progress, items)).catch(() => undefined);
  };
  const { estimateSeconds } = await planRender(timeline, wishes);
  const turn = {
    estimateSeconds,
    onPosition: ({ position, waitSeconds }: QueuePosition) => {
      if (position === 0) return;
      const others = `${position} other render${position === 1 ? "" : "s"}`;
      const message = `Waiting for ${others} on this machine, about ${Math.ceil(waitSeconds)} s`;
      last = last.then(() => stage.log(message, { position, waitSeconds })).catch(() => undefined);
    },
    ...(stage.signal ? { signal: stage.signal } : {}),
  };
  const render = (concurrency: number) =>
    renderTimeline({
      ...wishes,
      timeline,
      out,
      concurrency,
      onProgress,
      ...(stage.signal ? { signal: stage.signal } : {}),
      ...(settings?.audioBitrate ? { soundBitrate: settings.audioBitrate } : {}),
      metadata: {
        title: stage.film.title,
        author: "Framewright",
        comment: `Made with Framewright from ${stage.film.id}`,
      },
      subtitles: codec === "gif" ? [] : subtitlesOf(timeline),
    });
  const result = await inRenderQueue(turn, render);
  await last;
  await stage.log(
    `Rendered ${result.totalFrames} frames (${result.uniqueFrames} different) in ${result.seconds.total.toFixed(1)} s`,
    { chunksRendered: result.chunksRendered, chunksReused: result.chunksReused, path: result.path },
  );
  const file = settings ? await finishFile(out, settings, stage.signal) : out;
  const kept = path.extname(file).slice(1);
  const asset = await keepRendering(stage, file, `${stage.film.title}.${kept}`);
  const poster = await keepPoster(stage, file, posterSecond(timeline), `${stage.job.id}-poster`);
  return { assetId: asset.id, posterAssetId: poster.id, extension: kept };
}
