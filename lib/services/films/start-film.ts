import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/hash";
import { newId } from "@/lib/core/ids";
import { SHAPE_SIZES } from "@/lib/core/media-formats";
import { assertSafeUrl } from "@/lib/core/net/safe-fetch";
import { type Prisma, type Tx, transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, insertJob } from "@/lib/jobs/repo";
import type { Notice } from "@/lib/jobs/run";
import { assertRoom } from "@/lib/storage/room";
import { findAsset } from "../assets/repo";
import { assertAvatar } from "../avatars";
import { holdCredits } from "../credits";
import { viewOf } from "../jobs";
import { parseInput } from "../parse-input";
import { resolveVoice } from "../voices";
import { estimateRequest, type FilmEstimate } from "./estimate-film";
import { insertFilm } from "./repo";
import { type FilmInput, type FilmRequest, filmInputSchema } from "./schemas";

export interface StartOptions {
  /** Refuse when the estimate is higher. */
  maxCredits?: number | undefined;
  /** Only estimate and validate. */
  dryRun?: boolean | undefined;
  /** What the user must know from the start, kept with the job and its log. */
  notices?: Notice[];
  /** Joins what must happen with the job: a project's status, say. Called first, before the account is locked. */
  also?: (tx: Tx, started: { jobId: string; filmId: string }) => Promise<void>;
}

export type StartedFilm =
  | { dryRun: true; estimate: FilmEstimate }
  | { dryRun: false; estimate: FilmEstimate; job: ReturnType<typeof viewOf>; filmId: string };

/** Everything that can be known to be wrong before any work, so that it is an answer and not a failed job. */
async function check(actor: Actor, request: FilmRequest, language: string): Promise<void> {
  const urls: [string, string | undefined][] = [
    ["voice_url", request.voiceUrl],
    ["avatar_url", request.avatarUrl],
    ["webhook_url", request.webhookUrl],
    ...request.mediaUrls.map((url, index): [string, string] => [`media_urls.${index}`, url]),
  ];
  for (const [field, url] of urls) if (url) assertSafeUrl(url, field);
  if (request.avatarId) assertAvatar(request.avatarId);
  if (!request.voiceUrl) await resolveVoice(request.voiceId, language);
  for (const id of request.mediaAssetIds) await findAsset(actor.userId, id);
}

/**
 * Asks for a film: validates, holds the credits, writes film and job, and hands them to the workflow engine, all or nothing.
 * @throws AppError `validation`, `insufficient_credits`, `not_found` (a media asset), `storage_full`
 */
export async function startFilm(actor: Actor, input: FilmInput, options: StartOptions = {}): Promise<StartedFilm> {
  const request = parseInput(filmInputSchema, input);
  const estimate = await estimateRequest(request);
  await check(actor, request, estimate.language);
  if (options.maxCredits !== undefined && estimate.credits > options.maxCredits) {
    throw new AppError({
      code: "insufficient_credits",
      message: `Required ${estimate.credits} credits, but max_credits allows only ${options.maxCredits}`,
      remedy: "Raise max_credits or ask for a shorter film.",
      details: { required: estimate.credits, available: options.maxCredits },
    });
  }
  if (options.dryRun) return { dryRun: true, estimate };
  await assertRoom();
  const filmId = newId("video");
  const jobId = newId("job");
  const job = await transaction(async (tx) => {
    await options.also?.(tx, { jobId, filmId });
    await insertFilm(tx, {
      id: filmId,
      userId: actor.userId,
      projectId: request.projectId ?? null,
      title: request.title ?? titleOf(request),
      language: estimate.language,
      format: request.format,
      ...SHAPE_SIZES[request.format],
      options: { ...request, seed: request.seed ?? seedOf(request.script || request.prompt || filmId) },
    });
    const created = await insertJob(tx, {
      id: jobId,
      userId: actor.userId,
      kind: "film",
      filmId,
      input: request,
      notices: (options.notices ?? []) as unknown as Prisma.InputJsonValue,
      creditsEstimated: estimate.credits,
      estimateSeconds: estimate.workSeconds,
      ...(request.projectId ? { projectId: request.projectId } : {}),
      ...(request.webhookUrl ? { webhookUrl: request.webhookUrl } : {}),
    });
    await holdCredits(tx, actor.userId, jobId, estimate.credits);
    await appendEvent(tx, created, { type: "job.queued", message: "Waiting to start" });
    for (const notice of options.notices ?? []) {
      await appendEvent(tx, created, { type: "notice", level: "warn", message: notice.message, data: { ...notice } });
    }
    await dispatch(tx, "film/requested", { jobId }, `film:${jobId}`);
    return created;
  });
  return { dryRun: false, estimate, job: viewOf(job), filmId };
}

/** Characters of a title taken from the text, until the script gives a better one. */
const TITLE_LENGTH = 80;

function titleOf(request: FilmRequest): string {
  const first =
    (request.prompt || request.script || "Film").replace(/^#+\s*/, "").split(/\n|(?<=[.!?])\s/)[0] ?? "Film";
  return first.length <= TITLE_LENGTH ? first : `${first.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, "")}…`;
}
