import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import type { CallContext, TranscriptionRequest } from "../ports";

/** What recognisers hear, at a size that lets an hour pass the vendors' limit of 25 MB. */
const SPEECH = ["-vn", "-ac", "1", "-ar", "16000", "-c:a", "libmp3lame", "-b:a", "48k", "-f", "mp3"];

/** A form with the recording as a small MP3 file (16 kHz, mono) and the given fields. */
export async function soundForm(
  request: TranscriptionRequest,
  fields: Record<string, string>,
  context: CallContext,
): Promise<FormData> {
  const file = path.join(context.workDir, `${newId("speech")}.mp3`);
  try {
    await runFfmpeg(["-i", request.path, ...SPEECH, file], { signal: context.signal });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob([new Uint8Array(await readFile(file))], { type: "audio/mpeg" }), "speech.mp3");
    return form;
  } finally {
    await rm(file, { force: true });
  }
}
