import type { Shape } from "@/lib/core/media-formats";
import { transaction } from "@/lib/db/client";
import { buildTimeline, reshape, type SceneVoice, type TimelineScene } from "@/lib/planning";
import { replaceScene, type SceneReplacement } from "@/lib/timeline/ops/replace-scene";
import type { Timeline } from "@/lib/timeline/schema";
import { type AssetRow, loadAssets } from "../../assets/repo";
import { exportedDocument, exportJob } from "../../exports/export-job";
import { type FilmWithSegments, loadFilm, lockFilm } from "../../films/repo";
import { loadTimeline } from "../../timelines/load-timeline";
import { findTimeline } from "../../timelines/repo";
import { saveTimeline } from "../../timelines/save-timeline";
import { type FilmOptions, type FilmStage, optionsOf, speaksUnknownWords } from "../context";
import { filmOf, keepDocument, productionOf } from "../draft";
import { segmentProduction } from "../kinds";
import { findDraftDocument, type SegmentRow, updateProduction } from "../repo";
import { type PresenterPart, withPresenter } from "./presenter";
import { assetAddress } from "./resolve-assets";

/** The timeline's own record of an asset. */
function timelineAsset(asset: AssetRow) {
  const kind: "image" | "video" | "audio" = asset.kind === "image" || asset.kind === "video" ? asset.kind : "audio";
  return {
    id: asset.id,
    kind,
    src: assetAddress(asset.id),
    mime: asset.mime,
    hash: asset.sha256,
    width: asset.width ?? 0,
    height: asset.height ?? 0,
    durationSeconds: asset.durationSeconds ?? 0,
  };
}

function voiceOf({ voiceAssetId, durationSeconds, words: speech }: SegmentRow): SceneVoice | undefined {
  return voiceAssetId ? { assetId: voiceAssetId, durationSeconds, ...speech } : undefined;
}

function timelineScene(segment: SegmentRow): TimelineScene {
  const voice = voiceOf(segment);
  return { plan: segment.plan, ...(voice ? { voice } : {}), failed: segment.status === "failed" };
}

function partOf(options: FilmOptions): PresenterPart {
  if (!options.presenterSpeaks) return "shown";
  // Without its words a recording gives scenes nothing to show.
  return speaksUnknownWords(options) && !options.media?.length ? "alone" : "speaks";
}

/** The timeline of a film as its segments are; pure apart from reading assets, so that it can be laid out as often as needed. */
export async function layOut(film: FilmWithSegments): Promise<Timeline> {
  const options = optionsOf(film);
  const scenes = film.segments.map(timelineScene);
  const ids = [
    ...scenes.flatMap(({ plan, voice }) => [
      plan.media?.assetId,
      plan.visual.type === "picture" ? plan.visual.assetId : undefined,
      voice?.assetId,
    ]),
    options.musicAssetId,
    options.presenterAssetId,
  ].filter((id): id is string => Boolean(id));
  const rows = await loadAssets([...new Set(ids)]);
  const timeline = buildTimeline({
    scenes,
    title: film.title,
    language: film.language,
    format: film.format as Shape,
    theme: { id: options.theme, primary: options.primaryColor },
    captions: options.captions,
    ...(options.musicAssetId ? { music: { assetId: options.musicAssetId } } : {}),
    avatarId: options.avatarId,
    seed: options.seed,
    assets: Object.fromEntries(rows.map((row) => [row.id, timelineAsset(row)])),
  });
  const presenter = rows.find((row) => row.id === options.presenterAssetId);
  return presenter ? withPresenter(timeline, presenter, partOf(options)) : timeline;
}

/**
 * Lays the film out and keeps the document. One that was edited by hand while the film was being made stays as it is.
 * @returns the film's document
 */
export async function layOutFilm({ job }: FilmStage): Promise<Timeline> {
  const film = await filmOf(job);
  const document = await layOut(film);
  return transaction(async (tx) => {
    await lockFilm(tx, film.id);
    const now = await findTimeline(film.id, tx);
    const production = await productionOf(job, tx);
    if (now && now.revision !== production.timelineRevision) return now.document;
    const timelineRevision = await saveTimeline(tx, film.id, document, { origin: "film", owner: film.userId });
    await updateProduction(production.id, { timelineRevision }, tx);
    return document;
  });
}

/** What a job changes of its film's layout; the same however the film's document is edited meanwhile. */
export async function replacementOf(job: FilmStage["job"]): Promise<SceneReplacement | null> {
  const production = await productionOf(job);
  const request = segmentProduction.requestOf(production);
  if (!request) return null;
  const [before, after] = [await layOut(await loadFilm(production.filmId)), await layOut(await filmOf(job))];
  return { sceneId: request.sceneId, before, after };
}

/**
 * Puts the scene that the job makes again into the film's document as it is now, and keeps that with what the job has made.
 * @returns the document; null when the scene is not in the film's any more
 */
export async function layOutChange({ job, film }: FilmStage): Promise<Timeline | null> {
  const replacement = await replacementOf(job);
  const now = await loadTimeline(film.id);
  const document = replacement && replaceScene(now.document, replacement);
  await keepDocument(job, { document, timelineRevision: now.revision });
  return document;
}

/** The film's document with what the job has changed. @throws AppError `conflict` before the film is laid out */
export async function documentOf({ film, production }: FilmStage): Promise<Timeline> {
  const own = production?.draft ? await findDraftDocument(production.id) : null;
  return own ?? (await loadTimeline(film.id)).document;
}

/** The document an export renders: the one its request keeps, or the film's in the format asked for. @throws AppError `conflict` */
export async function exportTimeline({ job, film }: FilmStage): Promise<Timeline> {
  const { format } = exportJob.inputOf(job);
  return exportedDocument(job) ?? reshape((await loadTimeline(film.id)).document, format);
}
