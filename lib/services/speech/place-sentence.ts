import { AppError, isAppError } from "@/lib/core/errors";
import { addNotice, type StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { opSchema } from "@/lib/timeline/ops";
import { loadAsset } from "../assets/repo";
import { completeJob } from "../jobs/end-job";
import { clearWork } from "../production/work-files";
import { saveOps } from "../timelines/save-batch";
import { timelineAsset } from "../videos/build-timeline";
import { sentenceJob } from "./sentence-job";
import type { SpokenSentence } from "./speak-sentence";

/** Why a sentence is not in the film: its words were changed, or it is gone. */
const DOES_NOT_FIT = "conflict";

/** Puts the sentence into the film as it is now. @returns false where other words are wanted by now, or none */
async function placed({ job }: StepContext, { assetId, speech }: SpokenSentence): Promise<boolean> {
  const { filmId, sentenceId, text } = sentenceJob.inputOf(job);
  const asset = timelineAsset(await loadAsset(assetId));
  const given = { op: "replaceSpeech", sentenceId, expected: text, asset, speech, newId: `voice_${job.id}` };
  // The step's own batch: done again after a crash it counts once.
  const batch = { filmId, batchId: `sentence-${job.id}`, base: Number.MAX_SAFE_INTEGER, label: "" };
  try {
    await saveOps(batch, {
      ...{ userId: job.userId, origin: "edit" as const, opsFor: () => [opSchema.parse(given)] },
      refused: ({ reason }) => new AppError({ code: DOES_NOT_FIT, message: reason }),
    });
    return true;
  } catch (error) {
    if (!isAppError(error) || (error.code !== DOES_NOT_FIT && error.code !== "not_found")) throw error;
    const message = say("speech.not_placed", { why: error.said.message });
    await addNotice(job.id, { code: "sentence_not_placed", message, remedy: say("speech.in_library") });
    return false;
  }
}

/** Hands a spoken sentence over to its film and ends the job. Where it no longer fits, it stays in the library. */
export async function placeSentence(context: StepContext, spoken: SpokenSentence): Promise<void> {
  const { job } = context;
  const { filmId } = sentenceJob.inputOf(job);
  const isPlaced = await placed(context, spoken);
  await completeJob(sentenceJob, job, { output: { filmId, assetId: spoken.assetId, placed: isPlaced } });
  await clearWork(job.id);
}
