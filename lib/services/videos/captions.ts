import { endOf } from "@/lib/timeline/derive";
import { pageLimits, paginate } from "@/lib/timeline/layout/captions";
import { type Timeline, type TimelineInput, type Track, trackSchema } from "@/lib/timeline/schema";
import { CAPTION_STYLES, type CaptionStyle, type CaptionWord } from "@/lib/timeline/schema/overlays";
import { captionPages } from "@/lib/timeline/spoken";
import type { AssetRow } from "../assets/repo";

type TrackInput = TimelineInput["tracks"][number];

/** Whether and how a render shows the words that are spoken. */
export interface SubtitleOptions {
  include: boolean;
  style: string;
}

/**
 * A hidden track with the words of all spoken assets that know theirs, placed where they are heard; undefined without any.
 * A render shows it or leaves it out.
 */
export function captionTrack(timeline: Timeline, assets: AssetRow[]): Track | undefined {
  const { fps } = timeline;
  const voices = timeline.tracks
    .flatMap((track) => track.items)
    .flatMap((item) => (item.kind === "audio" && item.role === "voice" ? [item] : []));
  const words = voices
    .flatMap((item): CaptionWord[] => {
      const at = (seconds: number) => item.from + Math.round(((seconds - item.trimStart) / item.speed) * fps);
      const end = endOf(item);
      const words = assets.find((asset) => asset.id === item.assetId)?.metadata.words ?? [];
      return words
        .filter((word) => word.start >= item.trimStart && at(word.start) < end)
        .map((word) => ({ text: word.text, from: at(word.start), to: Math.min(end, at(word.end)) }));
    })
    .sort((a, b) => a.from - b.from);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const style: CaptionStyle = "classic";
  const pages = paginate(words, pageLimits(style, timeline.height > timeline.width));
  const from = first.from;
  const to = Math.max(last.to, ...pages.map((page) => page.to));
  return trackSchema.parse({
    id: "track-captions",
    kind: "captions",
    hidden: true,
    items: [{ kind: "captions", id: "captions", from, durationInFrames: Math.max(1, to - from), style, pages }],
  } satisfies TrackInput);
}

const isStyle = (style: string): style is CaptionStyle => CAPTION_STYLES.some((known) => known === style);

/** The document as a render shows it: its captions in the style asked for, or none. An unknown style leaves their own. */
export function withSubtitles(timeline: Timeline, options: SubtitleOptions): Timeline {
  const { style } = options;
  const upright = timeline.height > timeline.width;
  const tracks = timeline.tracks
    .filter((track) => options.include || track.kind !== "captions")
    .map((track): Track => {
      if (track.kind !== "captions") return track;
      const items = track.items.map((item) => {
        if (item.kind !== "captions" || !isStyle(style)) return item;
        if (item.mode === "speech") return { ...item, style };
        const words = item.pages.flatMap((page) => page.words);
        return { ...item, style, pages: paginate(words, pageLimits(style, upright)) };
      });
      return { ...track, hidden: false, items };
    });
  return { ...timeline, tracks };
}

/** Whether a document has words to show. */
export const hasCaptions = (timeline: Timeline): boolean =>
  timeline.tracks.some((track) =>
    track.items.some((item) => item.kind === "captions" && captionPages(timeline, item).length > 0),
  );
