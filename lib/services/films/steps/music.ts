import path from "node:path";
import { isAppError, messageOf } from "@/lib/core/errors";
import { addNotice, providerWarnings } from "@/lib/jobs/run";
import { runCascade } from "@/lib/providers/cascade";
import type { Mood } from "@/lib/providers/ports";
import { storeFile } from "../../assets/store-file";
import { recordUsage } from "../../usage";
import { type FilmStage, saveOptions } from "../context";
import { layOut } from "./timeline";

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

/** Composes music of exactly the film's length. Without it the film is still a film: a failure is a notice. */
export async function composeMusic(stage: FilmStage): Promise<void> {
  const { options, film, job } = stage;
  if (options.music === "none") return;
  const timeline = await layOut(film.id);
  const seconds = timeline.durationInFrames / timeline.fps;
  const mood = options.music === "auto" ? (MOOD_OF_THEME[timeline.theme.id] ?? "calm") : options.music;
  const preferred = options.providers.music ? [options.providers.music] : undefined;
  try {
    const { value, attempts } = await runCascade(
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
        attempts: attempts as never,
        warnings: providerWarnings(job, "music"),
      },
    });
    await saveOptions(film, { musicAssetId: asset.id });
    await recordUsage(job, { kind: "music", provenance: value.provenance, units: seconds, attempts });
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    await addNotice(job.id, { code: "music", message: `The film has no music: ${messageOf(error)}` });
  }
}
