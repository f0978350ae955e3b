import { copyFile, rm } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { addNotice, providerWarnings } from "@/lib/jobs/run";
import { normaliseFiles } from "@/lib/media/sound";
import { say } from "@/lib/messages/say";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { visemesFor } from "@/lib/providers/voice/visemes";
import { storage } from "@/lib/storage";
import { type AssetRow, loadAssets } from "../../assets/repo";
import { storeFile } from "../../assets/store-file";
import { recordUsage } from "../../usage";
import { isProfileId, resolveVoice } from "../../voices";
import type { SegmentSpeech } from "../columns";
import { type FilmStage, saveProgress, segmentOf } from "../context";
import { changeSegment, madeId } from "../draft";
import type { SegmentRow } from "../repo";
import { workKey } from "../work-files";
import { failScene } from "./fail-scene";

/** Storage key of a scene's clip before all clips are brought to one loudness: any worker may do the next step. */
export const takeKey = (jobId: string, sceneId: string): string => workKey(jobId, `${sceneId}.wav`);

/** Keeps a scene's clip as its asset; kept again, as it is then. */
export async function keepVoice(stage: FilmStage, scene: SegmentRow, file: string, seconds: number): Promise<AssetRow> {
  const { film, job, options } = stage;
  return storeFile({
    id: madeId(stage, scene.id, "voice"),
    userId: job.userId,
    kind: "voice",
    path: file,
    extension: "wav",
    mime: "audio/wav",
    name: `${film.title} – ${scene.heading || `scene ${scene.position + 1}`}`,
    more: {
      filmId: film.id,
      projectId: film.projectId,
      sceneRef: scene.id,
      durationSeconds: seconds,
      codec: "pcm_s16le",
      provider: options.voice?.provider ?? "",
      model: options.voice?.name ?? "",
      prompt: scene.narration,
      warnings: providerWarnings(job, "voice"),
    },
  });
}

/** Decides who speaks, once for the whole film, so that parallel scenes agree. */
export async function chooseVoice(stage: FilmStage): Promise<void> {
  const { options, film, job } = stage;
  const { voice, replaced } = await resolveVoice(options.voiceId, film.language, job.userId);
  await saveProgress(stage, { voice: { id: voice.id, name: voice.name, provider: voice.provider } });
  await stage.log(say("films.narrated", { voice: voice.name }));
  if (replaced) {
    await addNotice(job.id, {
      code: "voice_language",
      message: say("films.chosen_voice_does_not_speak", { voice: voice.name }),
    });
  }
}

/**
 * Records one scene's narration. A scene whose voice fails is kept with its reason: the film goes on with a plain card.
 * @returns whether the scene has a voice
 */
export async function speakScene(stage: FilmStage, sceneId: string): Promise<boolean> {
  const scene = segmentOf(stage, sceneId);
  if (scene.status === "voiced") return true;
  const plan = scene.plan;
  const { voiceId } = stage.options;
  // A profile's voice is asked for by the profile, which may have been removed meanwhile; nobody else speaks for it.
  const own = isProfileId(voiceId);
  const wanted = own ? voiceId : (stage.options.voice?.id ?? voiceId);
  try {
    const { voice } = await resolveVoice(wanted, stage.film.language, stage.job.userId);
    const spoken = await speakNarration(
      {
        text: plan.sentences,
        voice,
        rate: 1,
        language: stage.film.language,
        loudness: null,
        fallback: stage.options.fallback && !own,
      },
      { workDir: stage.workDir, ...(stage.signal ? { signal: stage.signal } : {}), idempotencyKey: sceneId },
    );
    await storage().putFile(takeKey(stage.job.id, sceneId), spoken.path);
    // To be heard while the others are spoken.
    const { id: voiceAssetId } = await keepVoice(stage, scene, spoken.path, spoken.durationSeconds);
    await rm(spoken.path, { force: true });
    const speech: SegmentSpeech = { words: spoken.words, visemes: visemesFor(spoken.phones, spoken.words) };
    await changeSegment(stage.job, sceneId, {
      status: "voiced",
      error: null,
      durationSeconds: spoken.durationSeconds,
      words: speech,
      voiceAssetId,
    });
    await recordUsage(stage.job, {
      kind: "voice",
      provenance: spoken.provenance,
      units: plan.narration.length,
      attempts: spoken.attempts,
    });
    return true;
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    await failScene(stage, scene, "voices", saidBy(error));
    return false;
  }
}

/**
 * Brings all clips to −16 LUFS together and keeps them as assets.
 * @throws AppError `provider_failed` when not one scene has a voice
 */
export async function levelVoices(stage: FilmStage): Promise<void> {
  const { film } = stage;
  const takes = await Promise.all(
    film.segments.map(async (scene) => {
      // A scene made again has a take of this job; the others keep the clips they have.
      const take = await storage()
        .localPath(takeKey(stage.job.id, scene.id))
        .catch(() => null);
      return take && scene.status === "voiced" ? { scene, take } : null;
    }),
  );
  const voiced = takes.filter((entry) => entry !== null);
  if (voiced.length === 0) {
    throw new AppError({
      code: "provider_failed",
      message: say("films.unable_generate_audio_from_provided"),
      remedy: say("films.run_npm_run_doctor_see"),
    });
  }
  const clips = await Promise.all(
    voiced.map(async ({ scene, take }) => {
      const file = path.join(stage.workDir, `${scene.id}.wav`);
      await copyFile(take, file);
      return { scene, file };
    }),
  );
  await normaliseFiles(
    clips.map((clip) => clip.file),
    undefined,
    stage.signal,
  );
  const before = await loadAssets(film.segments.flatMap(({ voiceAssetId }) => voiceAssetId ?? []));
  for (const { scene, file } of clips) {
    const asset = await keepVoice(stage, scene, file, scene.durationSeconds);
    await changeSegment(stage.job, scene.id, { voiceAssetId: asset.id });
    const old = before.find(({ id }) => id === asset.id)?.storageKey;
    if (old && old !== asset.storageKey) await storage().remove(old);
    await rm(file, { force: true });
  }
}
