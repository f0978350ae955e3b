import { isAppError, messageOf } from "@/lib/core/errors";
import { addNotice } from "@/lib/jobs/run";
import { durationOf, readWave } from "@/lib/media/wave";
import { canListen, listen } from "@/lib/providers/transcription/listen";
import { recordUsage } from "../../usage";
import type { Progress } from "../columns";
import type { FilmStage } from "../context";
import { recordingOf } from "./recording";

/** A recording without its words still makes a film; what it lacks is said, with what would add it. */
async function sayUnheard(stage: FilmStage, why: string, remedy: string): Promise<Record<string, never>> {
  await addNotice(stage.job.id, {
    code: "no_transcript",
    message: `The recording came without its words, and ${why}: the film shows no captions and no scenes drawn from what is said.`,
    remedy,
  });
  return {};
}

const SEND_WORDS = "Send the recording's words as script together with voice_url";

/**
 * What the user's recording says, when something here can listen.
 * @throws AppError `validation` when the recording cannot be had; `cancelled`
 */
export async function hearRecording(stage: FilmStage): Promise<Pick<Progress, "transcript" | "heard">> {
  const { job, options, workDir, signal } = stage;
  if (!(await canListen())) {
    const remedy = `${SEND_WORDS}, or set ELEVENLABS_API_KEY, GROQ_API_KEY or OPENAI_API_KEY.`;
    return sayUnheard(stage, "nothing here listens for them", remedy);
  }
  const path = await recordingOf(stage);
  const durationSeconds = durationOf(await readWave(path));
  const request = { path, durationSeconds, ...(options.language ? { language: options.language } : {}) };
  try {
    const { text, words, provenance, attempts } = await listen(request, { workDir, ...(signal ? { signal } : {}) });
    await recordUsage(job, { kind: "transcription", provenance, units: durationSeconds, attempts });
    if (!text) return sayUnheard(stage, "no words were heard in it", `${SEND_WORDS}.`);
    await stage.log("Listened to the recording", { provider: provenance.provider });
    return { transcript: text, ...(words.length > 0 ? { heard: words } : {}) };
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw error;
    return sayUnheard(stage, `listening failed (${messageOf(error)})`, `${SEND_WORDS}, or try again.`);
  }
}
