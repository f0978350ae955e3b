import { rm } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { download } from "@/lib/core/net/download";
import { addNotice } from "@/lib/jobs/run";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { uploadAsset } from "../../assets";
import { loadAssets } from "../../assets/repo";
import { sniff } from "../../assets/sniff";
import { type FilmStage, saveProgress } from "../context";

/** Largest remote picture or clip, in bytes. */
const MAX_MEDIA_BYTES = 500 * 1024 ** 2;

/**
 * Takes in one remote file as an asset of the film's owner; the same id again is the same asset.
 * @param look is given the file while it is on this machine's disk
 */
async function fetchToAsset(
  stage: FilmStage,
  url: string,
  id: string,
  field: string,
  look?: (file: string) => Promise<void>,
): Promise<string> {
  const target = path.join(stage.workDir, id);
  try {
    await download(url, target, MAX_MEDIA_BYTES, {
      field,
      ...(stage.signal ? { signal: stage.signal } : {}),
      timeoutMs: 120_000,
    });
    await look?.(target);
    const name = nameIn(url);
    const asset = await uploadAsset(
      { userId: stage.job.userId, role: "member" },
      { id, path: target, name: name || id, filmId: stage.film.id, source: url, licence: "given by the user", field },
    );
    return asset.id;
  } finally {
    await rm(target, { force: true });
  }
}

/** The file's name in an address, as it reads; a stray percent sign stays one. */
function nameIn(url: string): string {
  const name = new URL(url).pathname.split("/").pop() ?? "";
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/**
 * Brings the user's pictures and clips into storage, in their order. One that cannot be had is left out and said so:
 * the film goes on without it.
 */
export async function fetchMedia(stage: FilmStage): Promise<void> {
  const { options, job } = stage;
  const ids: string[] = [...options.mediaAssetIds];
  for (const [index, url] of options.mediaUrls.entries()) {
    const field = `media_urls.${index}`;
    try {
      ids.push(await fetchToAsset(stage, url, `${job.id}-media-${index}`, field));
    } catch (error) {
      if (isAppError(error) && error.code === "cancelled") throw error;
      await addNotice(job.id, {
        code: `media_${index}`,
        message: say("films.left_out", { field, why: saidBy(error) }),
        remedy: say("films.check_address_make_film_again"),
      });
    }
  }
  if (options.avatarUrl) await fetchPresenter(stage, options.avatarUrl);
  const rows = await loadAssets(ids);
  const media = ids.flatMap((id) => {
    const asset = rows.find((row) => row.id === id && row.userId === job.userId);
    if (!asset || (asset.kind !== "image" && asset.kind !== "video")) return [];
    return [{ assetId: id, kind: asset.kind as "image" | "video", durationSeconds: asset.durationSeconds ?? 0 }];
  });
  await saveProgress(stage, { media });
}

/**
 * A presenter who speaks narrates the film when nothing else is given to be said; one that cannot be had is left out.
 * @throws AppError `validation` when the presenter is all there is, and says nothing
 */
async function fetchPresenter(stage: FilmStage, url: string): Promise<void> {
  const { prompt, script, voiceUrl } = stage.options;
  const alone = !prompt && !script && !voiceUrl;
  let speaks = false;
  try {
    const presenterAssetId = await fetchToAsset(stage, url, `${stage.job.id}-presenter`, "avatar_url", async (file) => {
      const { kind, facts } = await sniff(file, "avatar_url");
      if (kind === "audio") throw nothingToShow();
      speaks = kind === "video" && facts.audio !== undefined;
    });
    await saveProgress(stage, {
      presenterAssetId,
      ...(alone && speaks ? { voiceUrl: url, presenterSpeaks: true } : {}),
    });
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    if (alone) throw nothingToSay(saidBy(error), error);
    await addNotice(stage.job.id, {
      code: "avatar_url",
      message: say("films.presenter_left_out", { why: saidBy(error) }),
    });
    return;
  }
  if (alone && !speaks) throw nothingToSay(say("films.presenter_avatar_url_does_not"));
}

const nothingToShow = () =>
  new AppError({
    code: "unsupported_media",
    message: say("films.file_sound"),
    remedy: say("films.give_picture_clip"),
    field: "avatar_url",
  });

const nothingToSay = (reason: Message, cause?: unknown) =>
  new AppError({
    code: "validation",
    message: say("films.film_has_nothing_say", { reason }),
    remedy: say("films.give_prompt"),
    field: "avatar_url",
    cause,
  });
