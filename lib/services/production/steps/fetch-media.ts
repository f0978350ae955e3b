import { rm } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError, saidBy } from "@/lib/core/errors";
import { fewAtATime } from "@/lib/core/few-at-a-time";
import { nameInAddress } from "@/lib/core/file-name";
import { download } from "@/lib/core/net/download";
import { addNotice } from "@/lib/jobs/run";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { uploadAsset } from "../../assets";
import { type AssetRow, loadAssets } from "../../assets/repo";
import { sniff } from "../../assets/sniff";
import { type FilmStage, saveProgress } from "../context";

/** Largest remote picture or clip, in bytes. */
const MAX_MEDIA_BYTES = 500 * 1024 ** 2;
/** Longest that one file may take, in milliseconds. */
const FILE_MS = 120_000;
/** Longest that all files of a film may take together, in milliseconds: the step holds a place that others wait for. */
const ALL_FILES_MS = 5 * 60_000;
/** Files that are fetched at once. */
const AT_ONCE = 4;

interface RemoteFile {
  url: string;
  /** Of the asset that is made of it. */
  id: string;
  /** Of the request. */
  field: string;
  /** Of all files together. */
  deadline: AbortSignal;
  /** Is given the file while it is on this machine's disk. */
  look?: (file: string) => Promise<void>;
}

/** Takes in one remote file as an asset of the film's owner; the same id again is the same asset. */
async function fetchToAsset(stage: FilmStage, { url, id, field, deadline, look }: RemoteFile): Promise<string> {
  const target = path.join(stage.workDir, id);
  try {
    await download(url, target, MAX_MEDIA_BYTES, {
      field,
      signal: AbortSignal.any([deadline, ...(stage.signal ? [stage.signal] : [])]),
      timeoutMs: FILE_MS,
    });
    await look?.(target);
    const name = nameInAddress(url);
    const asset = await uploadAsset(
      { userId: stage.job.userId, role: "member" },
      { id, path: target, name: name || id, filmId: stage.film.id, source: url, licence: "given by the user", field },
    );
    return asset.id;
  } finally {
    await rm(target, { force: true });
  }
}

/** Why a file was left out. */
interface LeftOut {
  index: number;
  field: string;
  why: Message;
}

/** Fetches the files at the addresses of a request, a few at a time. @returns assets' ids in the order of the addresses */
async function fetchAll(stage: FilmStage, deadline: AbortSignal): Promise<{ ids: string[]; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = [];
  const fetched = await fewAtATime(stage.options.mediaUrls, AT_ONCE, async (url, index) => {
    const field = `media_urls.${index}`;
    try {
      if (deadline.aborted) throw tooLate();
      return await fetchToAsset(stage, { url, id: `${stage.job.id}-media-${index}`, field, deadline });
    } catch (error) {
      if (stage.signal?.aborted || (isAppError(error) && error.code === "cancelled")) throw error;
      leftOut.push({ index, field, why: saidBy(deadline.aborted ? tooLate() : error) });
      return [];
    }
  });
  return { ids: fetched.flat(), leftOut: leftOut.sort((a, b) => a.index - b.index) };
}

/** Says what lacks of the user's files, one after the other: notices are written together. */
async function tellParts({ job }: FilmStage, rows: AssetRow[]): Promise<void> {
  for (const { id, warnings } of rows.filter(({ userId }) => userId === job.userId)) {
    for (const { code, message } of warnings.filter((one) => one.code === "incomplete"))
      await addNotice(job.id, { code: `${code}_${id}`, message });
  }
}

/**
 * Brings the user's pictures and clips into storage, in their order. One that cannot be had is left out and said so:
 * the film goes on without it.
 * @param withinMs longest that all of them may take together, in milliseconds
 */
export async function fetchMedia(stage: FilmStage, { withinMs = ALL_FILES_MS } = {}): Promise<void> {
  const { options, job } = stage;
  const deadline = AbortSignal.timeout(withinMs);
  const remote = await fetchAll(stage, deadline);
  const ids = [...options.mediaAssetIds, ...remote.ids];
  for (const { index, field, why } of remote.leftOut) {
    await addNotice(job.id, {
      code: `media_${index}`,
      message: say("films.left_out", { field, why }),
      remedy: say("films.check_address_make_film_again"),
    });
  }
  if (options.avatarUrl) await fetchPresenter(stage, options.avatarUrl, deadline);
  const rows = await loadAssets(ids);
  await tellParts(stage, rows);
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
async function fetchPresenter(stage: FilmStage, url: string, deadline: AbortSignal): Promise<void> {
  const { prompt, script, voiceUrl } = stage.options;
  const alone = !prompt && !script && !voiceUrl;
  let speaks = false;
  try {
    const look = async (file: string) => {
      const { kind, facts } = await sniff(file, "avatar_url");
      if (kind === "audio") throw nothingToShow();
      speaks = kind === "video" && facts.audio !== undefined;
    };
    const id = `${stage.job.id}-presenter`;
    const presenterAssetId = await fetchToAsset(stage, { url, id, field: "avatar_url", deadline, look });
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

const tooLate = () =>
  new AppError({ code: "provider_failed", message: say("films.files_took_too_long"), retryable: true });

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
