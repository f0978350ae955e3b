import { expect, it } from "vitest";
import type { AssetRow } from "@/lib/services/assets/repo";
import { withPresenter } from "@/lib/services/films/steps/presenter";
import { parseTimeline } from "@/lib/timeline/parse";

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
  assets: {},
});

it("shows a silent presenter for the whole film, and one that speaks while the narration is theirs", () => {
  const shown = (speaks?: boolean) => withPresenter(timeline, clip, speaks).tracks.at(-1)?.items[0];
  expect(shown()).toMatchObject({ from: 0, durationInFrames: 120, loop: true, volume: 0 });
  expect(shown(true)).toMatchObject({ from: 15, durationInFrames: 60, loop: false, volume: 0 });
});
