import path from "node:path";
import { isAppError, saidBy } from "@/lib/core/errors";
import { addNotice, providerWarnings } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { withFallback } from "@/lib/providers/fallback";
import type { Mood } from "@/lib/providers/ports";
import type { Timeline } from "@/lib/timeline/schema";
import { loadAssets } from "../../assets/repo";
import { storeFile } from "../../assets/store-file";
import { recordUsage } from "../../usage";
import { type FilmStage, saveProgress } from "../context";
import { filmOf } from "../draft";
import { layOut, layOutChange } from "./timeline";

/** A mood that suits each look, when none was asked for. */
const MOOD_OF_THEME: Record<string, Mood> = {
  midnight: "corporate",
  paper: "calm",
  mint: "lofi",
  neon: "upbeat",
  slate: "cinematic",
  sunrise: "playful",
  editorial: "calm",
  forest: "calm",
};

/** Longest piece that is composed, in seconds; a longer film hears it again. */
const LONGEST = 900;

const lengthFor = ({ durationInFrames, fps }: Timeline): number => Math.min(durationInFrames / fps, LONGEST);

/** Difference in length, in seconds, for which a film's music is not composed again: its end fades anyway. */
const NEAR = 0.3;

/** Music for a film whose length a scene made again has changed. */
export async function fitMusic(stage: FilmStage, timeline: Timeline): Promise<void> {
  const { musicAssetId } = stage.options;
  const plays = timeline.tracks.some(({ items }) =>
    items.some((item) => item.kind === "music" && item.assetId === musicAssetId),
  );
  if (!musicAssetId || !plays) return;
  const [music] = await loadAssets([musicAssetId]);
  const seconds = lengthFor(timeline);
  if (music && Math.abs((music.durationSeconds ?? 0) - seconds) <= NEAR) return;
  await composeMusic(stage, timeline);
  await layOutChange(stage);
}

/** Composes music of the film's length. Without it the film is still a film: a failure is a notice. */
export async function composeMusic(stage: FilmStage, laidOut?: Timeline): Promise<void> {
  const { options, film, job } = stage;
  if (options.music === "none") return;
  const timeline = laidOut ?? (await layOut(await filmOf(job)));
  const seconds = lengthFor(timeline);
  const mood = options.music === "auto" ? (MOOD_OF_THEME[timeline.theme.id] ?? "calm") : options.music;
  const preferred = options.providers.music ? [options.providers.music] : undefined;
  try {
    const { value, attempts } = await withFallback(
      "music",
      preferred,
      { fallback: true, ...(stage.signal ? { signal: stage.signal } : {}) },
      (provider) =>
        provider.compose(
          { mood, seconds, seed: options.seed },
          { workDir: stage.workDir, ...(stage.signal ? { signal: stage.signal } : {}) },
        ),
    );
    const asset = await storeFile({
      id: `${job.id}-music`,
      userId: job.userId,
      kind: "music",
      path: value.path,
      extension: path.extname(value.path).slice(1) || "wav",
      mime: value.mime,
      name: `${film.title} – music (${mood})`,
      provenance: value.provenance,
      more: {
        filmId: film.id,
        projectId: film.projectId,
        durationSeconds: value.durationSeconds,
        attempts,
        warnings: providerWarnings(job, "music"),
      },
    });
    await saveProgress(stage, { musicAssetId: asset.id, mood });
    await recordUsage(job, { kind: "music", provenance: value.provenance, units: seconds, attempts });
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    await addNotice(job.id, { code: "music", message: say("films.film_has_no_music", { why: saidBy(error) }) });
  }
}
