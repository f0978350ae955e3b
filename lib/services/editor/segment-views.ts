import { notFound } from "@/lib/core/errors";
import type { PlacedItem } from "@/lib/timeline/ops/core/diff";
import { type Trims, trimsOf, type WholeSegment, wholeOf } from "@/lib/timeline/ops/trim-segment";
import type { Timeline } from "@/lib/timeline/schema";
import { type Segment, segmentsOf } from "@/lib/timeline/segments";
import { heardWords, isSpeaking } from "@/lib/timeline/spoken";
import type { Now } from "./edit";

/** A segment as it stands, and how it was trimmed. Frames. */
export interface SegmentView {
  segment: Segment;
  trims: Trims;
  /** Items of the segment when it was whole: trims count from them. */
  whole: WholeSegment;
  /** Frames that the whole segment has. */
  wholeFrames: number;
  /** Loudness of what is heard in it; null where nothing can be. */
  volume: number | null;
  /** What is said in it. */
  text: string;
  /** Its place among all segments, from 0. */
  index: number;
}

/** What is heard in a segment: its sounds, else the clip itself. A silent clip under a voice stays silent. */
export function soundsOf({ items, lead }: Segment): Extract<PlacedItem, { volume: number }>[] {
  const sounds = items.flatMap((item) => (item.kind === "audio" ? [item] : []));
  if (sounds.length > 0) return sounds;
  return lead.kind === "video" ? [lead] : [];
}

function textOf(timeline: Timeline, { items }: Segment): string {
  const words = items.flatMap((item) => (isSpeaking(timeline, item) ? heardWords(timeline, item) : []));
  return words
    .toSorted((a, b) => a.from - b.from)
    .map(({ text }) => text)
    .join(" ");
}

function viewOf({ document, wholes }: Now, segment: Segment, index: number): SegmentView {
  const known = wholes[segment.id];
  const trims = known && trimsOf(segment, known, document.fps);
  const whole = known && trims ? known : wholeOf(segment);
  const lead = whole.find(({ item }) => item.id === segment.id);
  return {
    segment,
    whole,
    trims: trims ?? { start: 0, end: 0 },
    wholeFrames: lead?.item.durationInFrames ?? segment.lead.durationInFrames,
    volume: soundsOf(segment)[0]?.volume ?? null,
    text: textOf(document, segment),
    index,
  };
}

/** Every segment of a project, in order. */
export const segmentViews = (now: Now): SegmentView[] =>
  segmentsOf(now.document).map((segment, index) => viewOf(now, segment, index));

/** @throws AppError `not_found` */
export function segmentView(now: Now, id: string): SegmentView {
  const segments = segmentsOf(now.document);
  const index = segments.findIndex((one) => one.id === id);
  const segment = segments[index];
  if (!segment) throw notFound("Segment", id);
  return viewOf(now, segment, index);
}
