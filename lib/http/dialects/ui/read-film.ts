import type { Actor } from "@/lib/core/actor";
import { isSoundFormat } from "@/lib/core/media-formats";
import { EXPORT_CREDITS, SOUND_EXPORT_CREDITS } from "@/lib/core/money";
import { type AssetRow, getAssets } from "@/lib/services/assets";
import { type ExportJobInput, exportJob } from "@/lib/services/exports";
import { type FilmSource, filmChapters, getFilm, optionsOf } from "@/lib/services/films";
import { sceneJob } from "@/lib/services/films/scene-job";
import { type JobView, listJobs } from "@/lib/services/jobs";
import { uploadView } from "./asset-view";
import { captionsOf, fileUrl, filmCard, mediaIdsOf, reportView, requestView, sceneView } from "./film-views";
import type { Film, FilmExport } from "./films";

/** Most jobs of one film that its page looks at. */
const JOBS = 100;

const ACTIVE = ["queued", "running", "waiting"];

/** The picture's bits a second that an export asks for, or the sound's where that is made alone. */
function bitrateOf({ bitrate, settings }: ExportJobInput, isSound: boolean): number | null {
  const own = settings && "bitrate" in settings ? settings.bitrate : undefined;
  return bitrate ?? (isSound ? settings?.audioBitrate : own) ?? null;
}

function exportView(job: JobView, assets: AssetRow[]): FilmExport {
  const output = exportJob.outputOf(job);
  const input = exportJob.inputOf(job);
  const isSound = isSoundFormat(input.codec);
  const asset = assets.find((candidate) => candidate.id === output?.assetId);
  return {
    id: job.id,
    jobId: job.id,
    format: isSound ? null : (output?.format ?? input.format),
    codec: input.codec,
    bitrate: bitrateOf(input, isSound),
    status: job.status,
    progress: job.progress,
    fileUrl: asset ? fileUrl(asset.id) : null,
    bytes: asset ? Number(asset.bytes) : null,
  };
}

/** The newest export of each format, codec and bit rate; a failed one does not hide an older one that can be had. */
function newestOf(exports: FilmExport[]): FilmExport[] {
  const kindOf = ({ format, codec, bitrate }: FilmExport) => `${format} ${codec} ${bitrate}`;
  const kinds = [...new Set(exports.map(kindOf))];
  return kinds.flatMap((kind) => {
    const made = exports.filter((candidate) => kindOf(candidate) === kind);
    const going = made.find((candidate) => ACTIVE.includes(candidate.status));
    return going ?? made.find((candidate) => candidate.fileUrl) ?? made[0] ?? [];
  });
}

const isRemaking = (job: JobView): boolean => sceneJob.is(job) && ACTIVE.includes(job.status);

function seconds(from: Date | null, to: Date | null): number | null {
  return from && to ? (to.getTime() - from.getTime()) / 1000 : null;
}

/** Everything a film's page shows. @throws AppError `not_found` */
export async function readFilm(actor: Actor, id: string): Promise<Film> {
  const film = await getFilm(actor, { id });
  const { items: jobs } = await listJobs(actor, { filmId: id, limit: JOBS });
  const making = jobs.find(({ id }) => id === film.production?.jobId);
  const exported = jobs.filter(exportJob.is);
  const mediaIds = mediaIdsOf(film.production);
  const ids = [film.fileAssetId, ...mediaIds, ...exported.map((job) => exportJob.outputOf(job)?.assetId)];
  const assets = await getAssets(actor, {
    ids: ids.filter((one) => one !== undefined && one !== null),
    trashed: true,
  });
  const own = assets.find((asset) => asset.id === film.fileAssetId);
  const options = film.production && optionsOf(film);
  return {
    ...filmCard(film, making, film.production === null),
    srtUrl: fileUrl(film.srtAssetId),
    vttUrl: fileUrl(film.vttAssetId),
    bytes: own ? Number(own.bytes) : null,
    chapters: await filmChapters(film),
    report: reportView(film.report),
    scenes: film.segments.map(sceneView),
    exports: newestOf(exported.map((job) => exportView(job, assets))),
    remaking: jobs.filter(isRemaking).map((job) => ({ sceneId: sceneJob.inputOf(job).sceneId, jobId: job.id })),
    exportCredits: { film: EXPORT_CREDITS, sound: SOUND_EXPORT_CREDITS },
    voice: options?.voice?.name ?? "",
    captionStyle: captionsOf(options),
    music: options?.mood ?? options?.music ?? "auto",
    credits: making?.creditsCharged ?? 0,
    workSeconds: making ? seconds(making.startedAt, making.finishedAt) : null,
    notices: making?.notices ?? [],
    sources: sourcesOf(film.sources),
    request: requestView(film.production),
    media: mediaOf(mediaIds, assets),
  };
}

function mediaOf(ids: string[], assets: AssetRow[]): Film["media"] {
  const files = ids.flatMap((id) => assets.find((asset) => asset.id === id) ?? []).map(uploadView);
  return { files, gone: ids.length - files.length };
}

function sourcesOf(sources: FilmSource[]): Film["sources"] {
  return sources.map((source) => ({
    title: source.title ?? source.url ?? "",
    licence: source.licence ?? "",
    ...(source.url ? { url: source.url } : {}),
  }));
}
