import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/errors";
import type { StepContext } from "@/lib/jobs/run";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { measureLoudness } from "@/lib/media/loudness";
import { convertToWave, measureFile } from "@/lib/media/sound";
import { concat, mono, readWave, toMono } from "@/lib/media/wave";
import { say } from "@/lib/messages/say";
import { type Narration, speakNarration } from "@/lib/providers/voice/narrate";
import { visemesFor } from "@/lib/providers/voice/visemes";
import { storage } from "@/lib/storage";
import type { Speech } from "@/lib/timeline/schema/speech";
import { type HeardSentence, heardSentences } from "@/lib/timeline/sentences";
import { sourceSecond } from "@/lib/timeline/spoken";
import { type AssetRow, loadAsset } from "../assets/repo";
import { storeFile } from "../assets/store-file";
import { loadFilm } from "../films/repo";
import { workFolder } from "../production/work-files";
import { loadTimeline } from "../timelines/load-timeline";
import { recordUsage } from "../usage";
import { resolveVoice } from "../voices";
import { sentenceJob } from "./sentence-job";

/** Decibels that a sentence is made louder or quieter by at most, and the peak it may reach (dBTP). */
const MOST_GAIN = 18;
const PEAK = -1.5;
const RATE = 48_000;
/** Seconds of a file that its loudness can be told of. */
const MEASURABLE = 0.5;

/** What was spoken, and what is said in it: what the film is given. */
export interface SpokenSentence {
  assetId: string;
  speech: Speech;
}

/** The sentence as the film says it now. @throws AppError `conflict` for one that is gone */
async function heardNow(filmId: string, sentenceId: string) {
  const { document } = await loadTimeline(filmId);
  const heard = heardSentences(document);
  const now = heard.find(({ sentence }) => sentence.id === sentenceId);
  if (now) return { document, heard, now };
  throw new AppError({ code: "conflict", message: say("timeline.no_sentence", { id: sentenceId }) });
}

/** Id of the voice that speaks a file: what the file knows, else what its film was asked for with. */
async function voiceOf(asset: AssetRow): Promise<string | undefined> {
  if (asset.metadata.voice) return asset.metadata.voice;
  const production = asset.filmId ? (await loadFilm(asset.filmId)).production : null;
  return production?.progress.voice?.id ?? production?.film?.voiceId;
}

/** Seconds of the file in which the sentences beside one are said; those of the sentence itself where it stands alone. */
function besideOf(
  heard: readonly HeardSentence[],
  { item, sentence }: HeardSentence,
): { start: number; end: number }[] {
  const same = heard.filter((one) => one.item.assetId === item.assetId);
  const at = same.findIndex((one) => one.sentence.id === sentence.id);
  const beside = [same[at - 1], same[at + 1]].flatMap((one) => (one ? [one.sentence] : []));
  const long = beside.filter(({ start, end }) => end - start >= MEASURABLE);
  return long.length > 0 ? long : [sentence];
}

/** Loudness of parts of a file together, LUFS. */
async function loudnessOf(
  file: string,
  parts: readonly { start: number; end: number }[],
  folder: string,
  signal?: AbortSignal,
): Promise<number> {
  const out = path.join(folder, "beside.wav");
  await convertToWave(file, out, { sampleRate: RATE, channels: 1, ...(signal ? { signal } : {}) });
  const samples = toMono(await readWave(out));
  await rm(out, { force: true });
  const said = parts.map(({ start, end }) => samples.subarray(Math.floor(start * RATE), Math.ceil(end * RATE)));
  return measureLoudness(mono(concat(said), RATE)).lufs;
}

/** Silence before and after the words that the old sentence had: seconds to its borders in the film. */
function pausesOf({ sentence, item, from, to }: HeardSentence, fps: number): { lead: number; tail: number } {
  const at = (frame: number) => sourceSecond(item, frame - item.from, fps);
  return { lead: Math.max(0, sentence.start - at(from)), tail: Math.max(0, at(to) - sentence.end) };
}

const milli = (seconds: number): number => Math.round(seconds * 1000) / 1000;

interface Fitting {
  gain: number;
  lead: number;
  tail: number;
}

/** The recording at another level, with silence around it. */
async function fitted(spoken: Narration, { gain, lead, tail }: Fitting, folder: string, signal?: AbortSignal) {
  const out = path.join(folder, "fitted.wav");
  const filter = `volume=${gain.toFixed(3)}dB,adelay=${Math.round(lead * 1000)}:all=1,apad=pad_dur=${tail.toFixed(3)}`;
  const format = ["-ar", String(RATE), "-ac", "1", "-c:a", "pcm_s16le", "-fflags", "+bitexact"];
  await runFfmpeg(["-i", spoken.path, "-af", filter, ...format, out], signal ? { signal } : {});
  return out;
}

/** What is said in the recording, so many seconds later. */
function speechOf(spoken: Narration, lead: number, sentence: { id: string; text: string }, language: string): Speech {
  const words = spoken.words.map(({ text, start, end }) => ({
    text,
    start: milli(start + lead),
    end: milli(end + lead),
  }));
  const [first, last] = [words[0], words.at(-1)];
  const whole = { ...sentence, start: first?.start ?? 0, end: last?.end ?? milli(spoken.durationSeconds + lead) };
  const visemes = visemesFor(spoken.phones, spoken.words).map(({ time, shape }) => ({
    time: milli(time + lead),
    shape,
  }));
  return { language, sentences: [whole], words, visemes };
}

/**
 * Speaks the sentence of a job, as loud as those beside it in the film and with the pauses that the old one had, and keeps it in the
 * library: alone it would be brought to another level than its neighbours.
 * @throws AppError `conflict` when the sentence is gone, and as the voice's provider fails
 */
export async function speakSentence({ job, signal }: StepContext): Promise<SpokenSentence> {
  const { filmId, sentenceId, text } = sentenceJob.inputOf(job);
  const { document, heard, now } = await heardNow(filmId, sentenceId);
  const old = await loadAsset(now.item.assetId);
  const language = document.speech[old.id]?.language ?? document.language;
  const { voice } = await resolveVoice(await voiceOf(old), language, job.userId);
  const folder = path.join(workFolder(job.id), "sentence");
  await mkdir(folder, { recursive: true });
  const call = { workDir: folder, idempotencyKey: job.id, ...(signal ? { signal } : {}) };
  const spoken = await speakNarration({ text: [text], voice, language, loudness: null }, call);
  const source = await storage().localPath(old.storageKey ?? "");
  const wanted = await loudnessOf(source, besideOf(heard, now), folder, signal);
  const own = await measureFile(spoken.path, signal);
  const louder = Number.isFinite(wanted) && Number.isFinite(own.lufs) ? wanted - own.lufs : 0;
  const gain = Math.min(Math.max(-MOST_GAIN, Math.min(MOST_GAIN, louder)), PEAK - own.truePeak);
  const pauses = pausesOf(now, document.fps);
  const lead = Math.max(0, pauses.lead - (spoken.words[0]?.start ?? 0));
  const tail = Math.max(
    0,
    pauses.tail - (spoken.durationSeconds - (spoken.words.at(-1)?.end ?? spoken.durationSeconds)),
  );
  const file = await fitted(spoken, { gain, lead, tail }, folder, signal);
  const speech = speechOf(spoken, lead, { id: sentenceId, text }, language);
  const asset = await storeFile({
    ...{ id: `asset_${job.id}`, userId: job.userId, kind: "voice", path: file, extension: "wav", mime: "audio/wav" },
    name: text.slice(0, 80),
    provenance: spoken.provenance,
    more: {
      filmId,
      durationSeconds: milli(spoken.durationSeconds + lead + tail),
      codec: "pcm_s16le",
      prompt: text,
      metadata: { words: speech.words, language, voice: spoken.voice.id },
    },
  });
  await recordUsage(job, {
    ...{ kind: "voice", provenance: spoken.provenance, units: text.length, attempts: spoken.attempts },
  });
  await rm(folder, { recursive: true, force: true });
  return { assetId: asset.id, speech };
}
