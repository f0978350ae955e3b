import { isAppError } from "@/lib/core/errors";
import { creditsForFilm, EXPORT_CREDITS } from "@/lib/core/money";
import { medianMeasurement } from "@/lib/jobs/measurements/repo";
import { detectLanguage, loadLanguages } from "@/lib/language/language";
import { secondsToSpeak } from "@/lib/language/words";
import type { VideoProvider } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";
import { loadAssets } from "../assets/repo";
import { videoBatch, workKey } from "../generation/batch-jobs";
import type { MarketingJobRow, SegmentRow } from "./repo";
import { clipSize } from "./sizes";

/** What a job will take before it begins. */
export interface MarketingEstimate {
  /** US cents of providers. */
  cents: number;
  /** At most; what is not used is given back. */
  credits: number;
  /** Seconds of work on this machine. */
  seconds: number;
  /** The provider that is asked first for each segment; null where none is there. */
  providers: (string | null)[];
}

/** Seconds of work for each second of a finished film, before this machine has been measured. */
const RENDER_WORK = 1.2;

/** The video providers that a segment names, then all others, the best first. */
function lineOf(order: readonly string[]): VideoProvider[] {
  const named = order.flatMap((id) => (provider(id, "video") as VideoProvider | undefined) ?? []);
  return [...new Set([...named, ...(providersOf("video") as VideoProvider[])])];
}

async function isThere(entry: VideoProvider): Promise<boolean> {
  try {
    return (await entry.availability()).available;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

/** Who is asked first for a segment, and what a clip costs there, in US cents. */
async function firstFor(segment: SegmentRow, job: MarketingJobRow): Promise<{ id: string; cents: number } | null> {
  const order = segment.providers.length > 0 ? segment.providers : job.config.providers;
  const { prompt, seconds } = segment;
  for (const entry of lineOf(order)) {
    if (!(await isThere(entry))) continue;
    return { id: entry.id, cents: entry.estimateCost({ prompt, seconds, ...clipSize(job.config.shape) }) };
  }
  return null;
}

/** Whether a segment's clip is there already. */
async function madeClips(segments: readonly SegmentRow[]): Promise<Set<string>> {
  const assets = await loadAssets(segments.flatMap(({ assetId }) => assetId ?? []));
  return new Set(assets.filter(({ status }) => status === "completed").map(({ id }) => id));
}

const spoken = (text: string, language: string): number => Math.max(0.5, secondsToSpeak(text, language));

/** Cost, credits and time of what is still to be made of a job. */
export async function estimateMarketing(job: MarketingJobRow): Promise<MarketingEstimate> {
  await loadLanguages();
  const made = await madeClips(job.segments);
  const open = job.segments.filter(({ assetId }) => !assetId || !made.has(assetId));
  const firsts = await Promise.all(job.segments.map((segment) => firstFor(segment, job)));
  const said = job.segments.filter(({ narration, voiceAssetId }) => narration && !voiceAssetId);
  const language = job.config.language ?? detectLanguage(said.map(({ narration }) => narration).join(" ")).language;
  const length = job.segments.reduce((sum, { seconds }) => sum + seconds, 0);
  const perClip = (await medianMeasurement(workKey(videoBatch))) ?? videoBatch.unmeasuredSeconds;
  const clips = open.reduce((sum, { seconds }) => sum + creditsForFilm(seconds), 0);
  // As the batches of narration hold them.
  const voices = said.reduce((sum, { narration }) => sum + creditsForFilm(spoken(narration, language) * 1.1), 0);
  const music = job.config.music === "none" || job.musicJobId ? 0 : creditsForFilm(length / 4);
  return {
    cents: open.reduce((sum, { position }) => sum + (firsts[position]?.cents ?? 0), 0),
    credits: clips + voices + music + EXPORT_CREDITS,
    seconds: open.length * perClip + length * RENDER_WORK,
    providers: firsts.map((first) => first?.id ?? null),
  };
}
