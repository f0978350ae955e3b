import { SHAPE_SIZES } from "@/lib/core/media-formats";
import type { AssetRow } from "../assets/repo";
import type { ClipDraft, TimelineDraft, TrackDraft } from "../videos/requests";
import type { MarketingJobRow } from "./repo";

const FPS = 30;
/** Seconds before a segment's words begin, and after they end. */
const BEFORE_WORDS = 0.15;
const AFTER_WORDS = 0.35;
/** A clip is not played slower than this to last as long as its words: it is repeated instead. */
const SLOWEST = 0.6;
/** Of a clip's own sound: under words, under music, alone. */
const UNDER_WORDS = 0.2;
const UNDER_MUSIC = 0.5;

interface Parts {
  assets: readonly AssetRow[];
  music: AssetRow | undefined;
}

/** Seconds rounded to whole frames, so that segments join without a gap. */
const wholeFrames = (seconds: number): number => Math.ceil(seconds * FPS) / FPS;

/** How fast a clip is played so that it lasts for its place; undefined for its own speed. */
function speedFor(clipSeconds: number, seconds: number): { speed?: number } {
  const speed = clipSeconds / seconds;
  return speed < 1 && speed >= SLOWEST ? { speed } : {};
}

/**
 * A job's clips one after the other, with what is said over each and music under all. A segment whose words take longer than its
 * clip lasts as long as they do.
 */
export function draftTimeline(row: MarketingJobRow, { assets, music }: Parts): TimelineDraft {
  const { width, height } = SHAPE_SIZES[row.config.shape];
  const plain = { trimStart: 0, volume: 1, fadeIn: 0, fadeOut: 0 };
  const clips: ClipDraft[] = [];
  const voices: ClipDraft[] = [];
  let start = 0;
  for (const segment of row.segments) {
    const clip = assets.find(({ id }) => id === segment.assetId);
    if (!clip) continue;
    const voice = segment.narration ? assets.find(({ id }) => id === segment.voiceAssetId) : undefined;
    const words = voice?.durationSeconds ? BEFORE_WORDS + voice.durationSeconds + AFTER_WORDS : 0;
    const seconds = wholeFrames(Math.max(segment.seconds, words));
    const volume = voice ? UNDER_WORDS : music ? UNDER_MUSIC : 1;
    clips.push({
      ...plain,
      assetId: clip.id,
      start,
      seconds,
      volume,
      ...speedFor(clip.durationSeconds ?? seconds, seconds),
    });
    if (voice) voices.push({ ...plain, assetId: voice.id, start: start + BEFORE_WORDS });
    start += seconds;
  }
  const tracks: TrackDraft[] = [{ type: "video", clips }];
  if (voices.length > 0) tracks.push({ type: "voice", clips: voices });
  if (music) {
    tracks.push({
      type: "music",
      clips: [{ ...plain, assetId: music.id, start: 0, seconds: start, duckUnderVoice: true }],
    });
  }
  return { title: row.title, language: row.config.language, width, height, fps: FPS, background: "#000000", tracks };
}
