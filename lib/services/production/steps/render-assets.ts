import { stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { isContainer, MIME_TYPES, SOUND_FILES, type SoundFormat } from "@/lib/core/media-formats";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probe } from "@/lib/media/probe";
import type { AssetRow } from "../../assets/repo";
import { storeFile } from "../../assets/store-file";
import { filmLicence } from "../../films/film-credits";
import type { FilmStage } from "../context";

/** Keeps a rendered file as an asset of the film. */
export async function keepRendering(stage: FilmStage, file: string, name: string): Promise<AssetRow> {
  const facts = await probe(file);
  const extension = path.extname(file).slice(1);
  const container = isContainer(extension) ? extension : "mp4";
  return storeFile({
    id: `${stage.job.id}-film`,
    userId: stage.job.userId,
    kind: "film",
    path: file,
    extension,
    mime: MIME_TYPES[container],
    name,
    more: {
      filmId: stage.film.id,
      projectId: stage.film.projectId,
      width: facts.width,
      height: facts.height,
      durationSeconds: facts.durationSeconds,
      codec: facts.video?.codec ?? null,
      provider: "framewright",
      model: "remotion",
      licence: filmLicence(stage.film.sources),
      source: stage.film.sources[0]?.url ?? "",
    },
  });
}

/** Keeps the film's sound alone as an asset of the film. */
export async function keepSound(stage: FilmStage, file: string, codec: SoundFormat): Promise<AssetRow> {
  const { extension } = SOUND_FILES[codec];
  const { durationSeconds } = await probe(file);
  return storeFile({
    id: `${stage.job.id}-sound`,
    userId: stage.job.userId,
    kind: "audio",
    path: file,
    extension,
    mime: MIME_TYPES[extension],
    name: `${stage.film.title}.${extension}`,
    more: {
      filmId: stage.film.id,
      projectId: stage.film.projectId,
      durationSeconds,
      codec,
      provider: "framewright",
      model: "mixer",
      licence: filmLicence(stage.film.sources),
      source: stage.film.sources[0]?.url ?? "",
    },
  });
}

/** A JPEG of the film at `seconds`, as an asset. */
export async function keepPoster(stage: FilmStage, film: string, seconds: number, id: string): Promise<AssetRow> {
  const frame = path.join(stage.workDir, `${id}.png`);
  await runFfmpeg(["-ss", seconds.toFixed(3), "-i", film, "-frames:v", "1", "-y", frame]);
  // A seek behind the last frame writes nothing.
  if (!(await stat(frame).catch(() => null))) await runFfmpeg(["-i", film, "-frames:v", "1", "-y", frame]);
  const poster = path.join(stage.workDir, `${id}.jpg`);
  const { width, height } = await sharp(frame).jpeg({ quality: 88, mozjpeg: true }).toFile(poster);
  return storeFile({
    id,
    userId: stage.job.userId,
    kind: "thumbnail",
    path: poster,
    extension: "jpg",
    mime: "image/jpeg",
    name: `${stage.film.title}.jpg`,
    more: { filmId: stage.film.id, width, height, provider: "framewright" },
  });
}
