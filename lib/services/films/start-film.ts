import type { Actor } from "@/lib/core/actor";
import { seedOf } from "@/lib/core/hash";
import { newId } from "@/lib/core/ids";
import { assertSafeUrl } from "@/lib/core/net/safe-fetch";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import type { Notice } from "@/lib/jobs/stored";
import { findAsset } from "../assets/repo";
import { assertAvatar } from "../avatars";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, startJob } from "../jobs/start-job";
import { parseInput } from "../parse-input";
import { filmProduction } from "../production/kinds";
import { insertProduction } from "../production/repo";
import { resolveVoice } from "../voices";
import { estimateRequest, type FilmEstimate } from "./estimate-film";
import { filmJob } from "./film-job";
import { insertFilm } from "./repo";
import { type FilmInput, type FilmRequest, filmInputSchema } from "./schemas";

export interface StartFilmOptions extends StartOptions {
  /** What the user must know from the start, kept with the job and its log. */
  notices?: Notice[];
  /** Joins what must happen with the job: a project's status, say. Called first, before the account is locked. */
  also?: (tx: Tx, started: { jobId: string; filmId: string }) => Promise<void>;
}

export type StartedFilm =
  | { dryRun: true; estimate: FilmEstimate }
  | { dryRun: false; estimate: FilmEstimate; job: JobView; filmId: string };

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
  if (!request.voiceUrl) await resolveVoice(request.voiceId, language, actor.userId);
  for (const id of request.mediaAssetIds) await findAsset(actor.userId, id);
}

/**
 * Asks for a film: validates, holds the credits, writes film and job, and hands them to the workflow engine, all or nothing.
 * @throws AppError `validation`, `insufficient_credits`, `not_found` (a media asset), `storage_full`
 */
export async function startFilm(actor: Actor, input: FilmInput, options: StartFilmOptions = {}): Promise<StartedFilm> {
  const request = parseInput(filmInputSchema, input);
  const estimate = await estimateRequest(request);
  await check(actor, request, estimate.language);
  const filmId = newId("video");
  const jobId = newId(filmJob.idPrefix);
  const job = await startJob(filmJob, {
    id: jobId,
    userId: actor.userId,
    input: request,
    credits: estimate.credits,
    estimateSeconds: estimate.workSeconds,
    filmId,
    projectId: request.projectId,
    webhookUrl: request.webhookUrl,
    ...options,
    before: async (tx) => {
      await options.also?.(tx, { jobId, filmId });
      await insertFilm(tx, {
        id: filmId,
        userId: actor.userId,
        projectId: request.projectId ?? null,
        title: request.title ?? titleOf(request),
        language: estimate.language,
        format: request.format,
      });
    },
    after: async (tx) => {
      const progress = { seed: request.seed ?? seedOf(request.script || request.prompt || filmId) };
      await insertProduction(tx, { jobId, filmId, ...filmProduction.of(request), progress });
    },
  });
  return job ? { dryRun: false, estimate, job: viewOf(job), filmId: job.filmId ?? filmId } : { dryRun: true, estimate };
}

/** Asks for the same film again, as a new one. @throws AppError as startFilm */
export async function repeatFilm(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const started = await startFilm(actor, filmJob.inputOf(job), { repeats: job });
  if (started.dryRun) throw new Error("A retry is never a dry run");
  return started.job;
}

/** Characters of a title taken from the text, until the script gives a better one. */
const TITLE_LENGTH = 80;

function titleOf(request: FilmRequest): string {
  const first =
    (request.prompt || request.script || "Film").replace(/^#+\s*/, "").split(/\n|(?<=[.!?])\s/)[0] ?? "Film";
  return first.length <= TITLE_LENGTH ? first : `${first.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, "")}…`;
}
