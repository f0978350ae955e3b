import { isAppError, saidBy } from "@/lib/core/errors";
import { addNotice } from "@/lib/jobs/run";
import { durationOf, readWave } from "@/lib/media/wave";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { canListen, listen } from "@/lib/providers/transcription/listen";
import { recordUsage } from "../../usage";
import type { Progress } from "../columns";
import type { FilmStage } from "../context";
import { recordingOf } from "./recording";

/** A recording without its words still makes a film; what it lacks is said, with what would add it. */
async function sayUnheard(stage: FilmStage, why: Message, remedy: Message): Promise<Record<string, never>> {
  await addNotice(stage.job.id, {
    code: "no_transcript",
    message: say("films.recording_came_without_words", { why }),
    remedy,
  });
  return {};
}

/**
 * What the user's recording says, when something here can listen.
 * @throws AppError `validation` when the recording cannot be had; `cancelled`
 */
export async function hearRecording(stage: FilmStage): Promise<Pick<Progress, "transcript" | "heard">> {
  const { job, options, workDir, signal } = stage;
  if (!(await canListen())) {
    const remedy = say("films.send_words_or_set");
    return sayUnheard(stage, say("films.nothing_here_listens_them"), remedy);
  }
  const path = await recordingOf(stage);
  const durationSeconds = durationOf(await readWave(path));
  const request = { path, durationSeconds, ...(options.language ? { language: options.language } : {}) };
  try {
    const { text, words, provenance, attempts } = await listen(request, { workDir, ...(signal ? { signal } : {}) });
    await recordUsage(job, { kind: "transcription", provenance, units: durationSeconds, attempts });
    if (!text) return sayUnheard(stage, say("films.no_words_heard"), say("films.send_words"));
    await stage.log(say("films.listened_recording"), { provider: provenance.provider });
    return { transcript: text, ...(words.length > 0 ? { heard: words } : {}) };
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    return sayUnheard(stage, say("films.listening_failed", { why: saidBy(error) }), say("films.send_words_or_retry"));
  }
}
