import type { Timeline, TimelineInput } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import type { AssetRow } from "../../assets/repo";

/** Side of the presenter's frame as a share of the canvas's shorter side, and its distance from the edges. */
const SIZE = 0.3;
const MARGIN = 0.04;

/** Frame at which the narration begins. */
function narrationStart({ tracks }: Timeline): number {
  const spoken = tracks.filter(({ kind }) => kind === "voice").flatMap(({ items }) => items);
  return spoken.length > 0 ? Math.min(...spoken.map(({ from }) => from)) : 0;
}

/** Seconds before a clip's end at which a frame is surely there to be held. */
const BEFORE_END = 0.1;

/** The clip of somebody who speaks, over the whole picture; held still before its first word and after its end. */
function alone(timeline: Timeline, asset: AssetRow): Timeline {
  const seconds = asset.durationSeconds ?? 0;
  const from = narrationStart(timeline);
  const until = Math.min(timeline.durationInFrames, from + Math.round(seconds * timeline.fps));
  const clip = (id: string, first: number, last: number, more: { freezeAt?: number } = {}) =>
    last > first
      ? [
          {
            kind: "video" as const,
            id,
            from: first,
            durationInFrames: last - first,
            assetId: asset.id,
            volume: 0,
            ...more,
          },
        ]
      : [];
  const items = [
    ...clip("presenter-before", 0, from, { freezeAt: 0 }),
    ...clip("presenter", from, until),
    ...clip("presenter-after", until, timeline.durationInFrames, { freezeAt: Math.max(0, seconds - BEFORE_END) }),
  ];
  return withTrack(timeline, items);
}

function withTrack(timeline: Timeline, items: TimelineInput["tracks"][number]["items"]): Timeline {
  const track = { id: "presenter", kind: "overlay" as const, name: "Presenter", items };
  return parseTimeline({ ...timeline, tracks: [...timeline.tracks, track] });
}

/** What the presenter does in the film: is shown, speaks while scenes are shown, or speaks and is all there is to see. */
export type PresenterPart = "shown" | "speaks" | "alone";

/**
 * Lays the user's own presenter, a picture or a clip without its sound, into the upper right corner for the whole film; one
 * that speaks, from the narration's beginning on, so that lips and words agree. One that is alone fills the picture.
 */
export function withPresenter(timeline: Timeline, asset: AssetRow, part: PresenterPart = "shown"): Timeline {
  if (part === "alone") return alone(timeline, asset);
  const speaks = part === "speaks";
  const from = speaks ? narrationStart(timeline) : 0;
  const rest = timeline.durationInFrames - from;
  const side = SIZE * Math.min(timeline.width, timeline.height);
  const margin = MARGIN * Math.min(timeline.width, timeline.height);
  const box = {
    x: (timeline.width - side - margin) / timeline.width,
    y: margin / timeline.height,
    width: side / timeline.width,
    height: side / timeline.height,
  };
  const common = {
    id: "presenter",
    from,
    durationInFrames: speaks ? Math.min(rest, Math.round((asset.durationSeconds ?? 0) * timeline.fps)) : rest,
    assetId: asset.id,
    box,
    radius: side / 2,
  };
  const item =
    asset.kind === "video"
      ? { ...common, kind: "video" as const, loop: !speaks, volume: 0 }
      : { ...common, kind: "image" as const };
  return withTrack(timeline, [item]);
}
