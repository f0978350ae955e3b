import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline } from "@/lib/timeline/schema";
import type { AssetRow } from "../../assets/repo";

/** Side of the presenter's frame as a share of the canvas's shorter side, and its distance from the edges. */
const SIZE = 0.3;
const MARGIN = 0.04;

/** Lays the user's own presenter, a picture or a silent clip, into the upper right corner for the whole film. */
export function withPresenter(timeline: Timeline, asset: AssetRow): Timeline {
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
    from: 0,
    durationInFrames: timeline.durationInFrames,
    assetId: asset.id,
    box,
    radius: side / 2,
  };
  const item =
    asset.kind === "video"
      ? { ...common, kind: "video" as const, loop: true, volume: 0 }
      : { ...common, kind: "image" as const };
  return parseTimeline({
    ...timeline,
    tracks: [...timeline.tracks, { id: "presenter", kind: "overlay", name: "Presenter", items: [item] }],
  });
}
