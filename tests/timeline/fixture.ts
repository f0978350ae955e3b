import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { VISEMES } from "@/lib/timeline/schema/speech";

const PIXEL =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='36'%3E%3Crect width='64' height='36' fill='%23c63'/%3E%3Ccircle cx='20' cy='18' r='9' fill='%23fff'/%3E%3C/svg%3E";

const words = (from: number, to: number, every: number) =>
  Array.from({ length: Math.floor((to - from) / every) }, (_, index) => ({
    text: `word${index}`,
    from: from + index * every,
    to: from + (index + 1) * every,
  }));

/** A 60-second film at 30 frames a second with every kind of item on it. */
export function everyKind(): Timeline {
  const scenes = Array.from({ length: 10 }, (_, index) => ({
    kind: "scene",
    id: `scene-${index}`,
    from: index * 120,
    durationInFrames: 120,
    seed: index + 1,
    cues: { heading: 4, "point:0": 20, "point:1": 50, "point:2": 80, title: 3, subtitle: 18, value: 20, label: 50 },
    transitionIn:
      index > 0
        ? { kind: (["dissolve", "push", "wipe", "zoom", "iris", "slide", "fade"] as const)[index % 7], frames: 10 }
        : undefined,
    visual:
      index % 3 === 0
        ? { type: "title", title: `Chapter ${index}`, subtitle: "What it is about" }
        : index % 3 === 1
          ? { type: "points", heading: "Three things", points: [{ text: "One" }, { text: "Two" }, { text: "Three" }] }
          : { type: "number", value: 1234.5, decimals: 1, suffix: " km", label: "from here to there" },
  }));
  return parseTimeline({
    version: 1,
    fps: 30,
    width: 1280,
    height: 720,
    durationInFrames: 1800,
    language: "en",
    theme: { id: "slate" },
    assets: {
      picture: { id: "picture", kind: "image", src: PIXEL, width: 64, height: 36, hash: "p" },
      clip: { id: "clip", kind: "video", src: "clip.mp4", durationSeconds: 4, hash: "c" },
      voice: { id: "voice", kind: "audio", src: "voice.wav", durationSeconds: 50, hash: "v" },
    },
    tracks: [
      {
        id: "visual",
        kind: "visual",
        items: [
          ...scenes,
          {
            kind: "image",
            id: "still",
            from: 1200,
            durationInFrames: 90,
            assetId: "picture",
            transitionIn: { kind: "fade", frames: 8 },
          },
          {
            kind: "image",
            id: "moving",
            from: 1290,
            durationInFrames: 90,
            assetId: "picture",
            fit: "contain",
            motion: { mode: "pro", end: { x: 0.6, y: 0.4, scale: 1.3 } },
          },
          { kind: "video", id: "clip", from: 1380, durationInFrames: 90, assetId: "clip", loop: true },
          {
            kind: "video",
            id: "frozen",
            from: 1470,
            durationInFrames: 60,
            assetId: "clip",
            freezeAt: 1.5,
            transitionOut: { kind: "wipe", frames: 12 },
          },
        ],
      },
      {
        id: "overlay",
        kind: "overlay",
        items: [
          {
            kind: "shape",
            id: "shape",
            from: 1560,
            durationInFrames: 120,
            box: { x: 0.1, y: 0.1, width: 0.3, height: 0.2 },
            transitionIn: { kind: "zoom", frames: 8 },
          },
          {
            kind: "text",
            id: "typed",
            from: 1560,
            durationInFrames: 100,
            text: "Typed, letter by letter 👩‍🚀",
            animation: "typewriter",
          },
          {
            kind: "text",
            id: "worded",
            from: 1660,
            durationInFrames: 100,
            text: "Word by word it comes",
            animation: "words",
          },
          {
            kind: "avatar",
            id: "avatar",
            from: 0,
            durationInFrames: 600,
            avatarId: "sofia",
            visemes: Array.from({ length: 90 }, (_, index) => ({
              frame: index * 5,
              shape: VISEMES[index % VISEMES.length],
            })),
            blinks: [60, 200, 340],
          },
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "voice", from: 30, durationInFrames: 1500, assetId: "voice" }],
      },
      {
        id: "music",
        kind: "music",
        items: [
          {
            kind: "music",
            id: "music",
            from: 0,
            durationInFrames: 1800,
            assetId: "voice",
            volume: 0.5,
            fadeIn: 20,
            fadeOut: 30,
          },
        ],
      },
      {
        id: "captions",
        kind: "captions",
        items: [
          {
            kind: "captions",
            id: "captions",
            from: 0,
            durationInFrames: 1800,
            style: "karaoke",
            pages: Array.from({ length: 16 }, (_, index) => ({
              from: 30 + index * 90,
              to: 30 + index * 90 + 80,
              words: words(30 + index * 90, 30 + index * 90 + 80, 10),
            })),
          },
        ],
      },
    ],
  });
}
