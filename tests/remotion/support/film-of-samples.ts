import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import { defaultCues } from "@/lib/timeline/state/cues";
import type { Stop } from "../probe-browser";
import { PICTURE, type Sample } from "./drawn-samples";

/** Frames of each scene; the last one shows all of it. */
const SCENE = 60;

/** A film with one scene after the other, all in one language. */
export function filmOfSamples(samples: readonly Sample[], size: readonly [number, number], theme: string): Timeline {
  const visuals = samples.map((sample) => visualSchema.parse(sample.visual));
  const total = SCENE * visuals.length;
  const item = (visual: Visual, index: number) => ({
    kind: "scene",
    id: `scene-${index}`,
    from: index * SCENE,
    durationInFrames: SCENE,
    visual,
    cues: defaultCues(visual, SCENE / 2, 30),
    seed: index,
  });
  // Captions are announced, so that their place is kept free, and never shown.
  const captions = {
    kind: "captions",
    id: "captions",
    from: 0,
    durationInFrames: total,
    pages: [{ from: 0, to: 1, words: [{ text: "x", from: 0, to: 1 }] }],
  };
  return parseTimeline({
    version: 1,
    fps: 30,
    width: size[0],
    height: size[1],
    durationInFrames: total,
    language: samples[0]?.language ?? "en",
    theme: { id: theme },
    assets: { picture: { id: "picture", kind: "image", src: PICTURE, width: 1600, height: 1067 } },
    tracks: [
      { id: "scenes", kind: "visual", items: visuals.map(item) },
      { id: "captions", kind: "captions", items: [captions] },
    ],
  });
}

/** The last frame of each scene. */
export const lastFrames = (timeline: Timeline): Stop[] =>
  Array.from({ length: timeline.durationInFrames / SCENE }, (_, index) => ({
    timeline,
    frame: (index + 1) * SCENE - 1,
  }));
