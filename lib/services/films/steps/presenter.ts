import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline } from "@/lib/timeline/schema";
import type { AssetRow } from "../../assets/repo";

/** Side of the presenter's frame as a share of the canvas's shorter side, and its distance from the edges. */
const SIZE = 0.3;
const MARGIN = 0.04;

/** Frame at which the narration begins. */
function narrationStart({ tracks }: Timeline): number {
  const spoken = tracks.filter(({ kind }) => kind === "voice").flatMap(({ items }) => items);
  return spoken.length > 0 ? Math.min(...spoken.map(({ from }) => from)) : 0;
}

/**
 * Lays the user's own presenter, a picture or a clip without its sound, into the upper right corner for the whole film; one
 * that speaks, from the narration's beginning on, so that lips and words agree.
 */
export function withPresenter(timeline: Timeline, asset: AssetRow, speaks = false): Timeline {
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
  return parseTimeline({
    ...timeline,
    tracks: [...timeline.tracks, { id: "presenter", kind: "overlay", name: "Presenter", items: [item] }],
  });
}
