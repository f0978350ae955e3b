import { expect, it } from "vitest";
import type { AssetRow } from "@/lib/services/assets/repo";
import { type PresenterPart, withPresenter } from "@/lib/services/production/steps/presenter";
import { parseTimeline } from "@/lib/timeline/schema/parse";

const clip = { id: "clip", kind: "video", durationSeconds: 2 } as AssetRow;
const timeline = parseTimeline({
  version: 1,
  fps: 30,
  width: 1080,
  height: 1080,
  language: "en",
  title: "A presenter",
  background: "#000000",
  durationInFrames: 120,
  seed: 1,
  theme: {},
  tracks: [
    { id: "v", kind: "voice", items: [{ kind: "audio", id: "a", from: 15, durationInFrames: 60, assetId: "sound" }] },
  ],
  assets: { clip: { id: "clip", kind: "video", src: "clip.mp4", durationSeconds: 2 } },
});

it("shows a silent presenter for the whole film, and one that speaks while the narration is theirs", () => {
  const shown = (part?: PresenterPart) => withPresenter(timeline, clip, part).tracks.at(-1)?.items[0];
  expect(shown()).toMatchObject({ from: 0, durationInFrames: 120, loop: true, volume: 0 });
  expect(shown("speaks")).toMatchObject({ from: 15, durationInFrames: 60, loop: false, volume: 0 });
});

it("fills the picture from the first frame to the last with a presenter who is all there is to see", () => {
  const items = withPresenter(timeline, clip, "alone").tracks.at(-1)?.items;
  expect(items).toMatchObject([
    { from: 0, durationInFrames: 15, freezeAt: 0 },
    { from: 15, durationInFrames: 60, volume: 0, fit: "cover" },
    { from: 75, durationInFrames: 45, freezeAt: 1.9 },
  ]);
  expect(items?.every((item) => item.kind === "video" && item.box === undefined)).toBe(true);
});
