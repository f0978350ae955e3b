import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, invalid, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { type Op, opSchema } from "@/lib/timeline/ops";
import { findFilm } from "../films/repo";
import { cancelJob } from "../jobs/cancel-job";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { parseInput } from "../parse-input";
import type { BatchRefusal } from "../timelines/columns";
import { loadTimeline } from "../timelines/load-timeline";
import { saveOps } from "../timelines/save-batch";
import { findSpeaking } from "./repo";
import { type SentenceRequest, sentenceJob, sentenceRequestSchema } from "./sentence-job";

/** A sentence that was given other words. */
export interface ChangedSentence {
  /** Of the document in which the new words wait. */
  revision: number;
  /** What speaks them; null for the words that the film says already. */
  job: JobView | null;
}

function refused({ field = "", reason }: BatchRefusal): AppError {
  if (field === "sentenceId") return new AppError({ code: "not_found", message: reason, field });
  return invalid([{ field, message: reason, constraint: "fits" }]);
}

/** Jobs that speak an older text of the sentence have nothing left to do. */
async function cancelOlder(actor: Actor, sentence: SentenceRequest): Promise<void> {
  for (const id of await findSpeaking(actor.userId, sentence))
    await cancelJob(actor, { id }).catch((error: unknown) => {
      // It ended at this very moment: what it spoke is refused by its words.
      if (!isAppError(error) || error.code !== "conflict") throw error;
    });
}

/** @throws AppError `validation` where a recording of the user's own speaks */
async function assertSpoken(actor: Actor, filmId: string): Promise<void> {
  const { production } = await findFilm(actor.userId, filmId);
  if (!production?.film?.voiceUrl) return;
  throw new AppError({
    code: "validation",
    message: say("films.film_speaks_recording_yours"),
    remedy: say("films.make_scene_again_same_words"),
    field: "text",
  });
}

/**
 * Gives a sentence other words and has just that one spoken; until then the film sounds as it did. Newer words end the job of older
 * ones; the words that the film says already end it, too.
 * @throws AppError `not_found` (film, sentence), `validation`, `conflict` before the film is laid out
 */
export async function changeSentence(
  actor: Actor,
  input: z.input<typeof sentenceRequestSchema>,
  { repeats }: Pick<StartOptions, "repeats"> = {},
): Promise<ChangedSentence> {
  const request = parseInput(sentenceRequestSchema, input);
  const { filmId, sentenceId, text } = request;
  await assertSpoken(actor, filmId);
  const { userId } = actor;
  const op: Op = opSchema.parse({ op: "setSentence", sentenceId, text });
  const batch = { filmId, batchId: newId("batch"), base: Number.MAX_SAFE_INTEGER, label: "" };
  const isWaiting = (pending: Record<string, { text: string }>) => pending[sentenceId]?.text === text;
  const { revision } = await saveOps(batch, {
    ...{ userId, origin: "edit", refused },
    opsFor: ({ pending }) => (isWaiting(pending) ? [] : [op]),
  });
  await cancelOlder(actor, request);
  if (!isWaiting((await loadTimeline(filmId)).document.pending)) return { revision, job: null };
  const job = await startJob(sentenceJob, { userId, filmId, input: request, repeats });
  return { revision, job: viewOf(started(job)) };
}

/** Speaks the sentence of an ended job again. @throws AppError as changeSentence, `conflict` for one that waits for nothing */
export async function repeatSentence(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const again = await changeSentence(actor, sentenceJob.inputOf(job), { repeats: job });
  if (again.job) return again.job;
  throw new AppError({ code: "conflict", message: say("speech.said_already") });
}
