import path from "node:path";
import type { RenderProgress } from "@/lib/render";
import { renderTimeline } from "@/lib/render";
import type { ExportInput } from "@/lib/services/films";
import type { FilmStage } from "@/lib/services/films/context";
import { posterSecond } from "@/lib/services/films/steps/deliver";
import { keepPoster, keepRendering } from "@/lib/services/films/steps/render-assets";
import { withLocalFiles } from "@/lib/services/films/steps/resolve-assets";
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
  av1: "mp4",
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

/** Renders a timeline into an asset with its poster; chunks made before, by this film or an earlier try, are reused. */
export async function renderFilm(
  stage: FilmStage,
  document: unknown,
  options: Pick<ExportInput, "quality" | "codec"> = {},
): Promise<Rendered> {
  const timeline = await withLocalFiles(parseTimeline(document), stage.job.userId);
  const codec = options.codec ?? "h264";
  const extension = EXTENSIONS[codec] ?? "mp4";
  const out = path.join(stage.workDir, `${stage.film.id}.${extension}`);
  let last = Promise.resolve();
  const onProgress = (progress: RenderProgress) => {
    const items = { done: progress.framesDone, total: progress.framesTotal };
    // One write after another: they may not overtake each other.
    last = last.then(() => stage.progress(progress.progress, items)).catch(() => undefined);
  };
  const result = await renderTimeline({
    timeline,
    out,
    codec,
    quality: options.quality ?? "standard",
    ownerKey: stage.job.userId,
    onProgress,
    ...(stage.signal ? { signal: stage.signal } : {}),
    metadata: {
      title: stage.film.title,
      author: "Framewright",
      comment: `Made with Framewright from ${stage.film.id}`,
    },
    subtitles: codec === "gif" ? [] : subtitlesOf(timeline),
  });
  await last;
  await stage.log(
    `Rendered ${result.totalFrames} frames (${result.uniqueFrames} different) in ${result.seconds.total.toFixed(1)} s`,
    { chunksRendered: result.chunksRendered, chunksReused: result.chunksReused, path: result.path },
  );
  const asset = await keepRendering(stage, out, `${stage.film.title}.${extension}`);
  const poster = await keepPoster(stage, out, posterSecond(timeline), `${stage.job.id}-poster`);
  return { assetId: asset.id, posterAssetId: poster.id, extension };
}
