import type { MarketingJobWire, MarketingSegmentWire } from "@/lib/http/dialects/marketing/job-wire";
import type { SegmentMode } from "@/lib/services/marketing/schemas";

/** A segment as the wizard holds it. */
export interface SegmentDraft {
  /** The form's own: rows keep it when they are moved. */
  key: number;
  role: string;
  prompt: string;
  narration: string;
  mode: SegmentMode;
  seconds: number;
  imageAssetId: string | null;
  imageUrl: string | null;
  providers: string[];
}

let keys = 0;

const draftOf = (segment: MarketingSegmentWire): SegmentDraft => ({
  key: keys++,
  role: segment.role,
  prompt: segment.prompt,
  narration: segment.narration,
  mode: segment.generation_mode,
  seconds: segment.duration,
  imageAssetId: segment.image_asset_id,
  imageUrl: segment.image_url && pathOf(segment.image_url),
  providers: segment.providers,
});

/** An address of the studio's files under the name that the reader came by. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

export const draftsOf = ({ segments }: MarketingJobWire): SegmentDraft[] => segments.map(draftOf);

/** One more segment, made like the one before. */
export const anotherSegment = (before: SegmentDraft | undefined): SegmentDraft => ({
  key: keys++,
  role: "",
  prompt: "",
  narration: "",
  mode: before?.mode ?? "text_to_video",
  seconds: before?.seconds ?? 5,
  imageAssetId: null,
  imageUrl: null,
  providers: [],
});

export const segmentsBody = (drafts: SegmentDraft[]) =>
  drafts.map(({ role, prompt, narration, mode, seconds, imageAssetId, providers }) => ({
    role,
    prompt,
    narration,
    generation_mode: mode,
    duration: seconds,
    image_asset_id: imageAssetId,
    providers,
  }));

/** The same list with one of its rows moved. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item) next.splice(from + by, 0, item);
  return next;
}
