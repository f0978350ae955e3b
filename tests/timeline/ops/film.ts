import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

const SCENE = 90;
const asset = (id: string, kind: "audio" | "video" | "image", durationSeconds = 0) => ({
  ...{ id, kind, src: `${id}.bin`, hash: id, durationSeconds },
});

/** Words of a voice, two to a second, three to a sentence. */
function speech(id: string) {
  const words = Array.from({ length: 5 }, (_, index) => ({
    text: `${id}-w${index}${index % 3 === 2 ? "." : ""}`,
    start: 0.1 + index * 0.5,
    end: 0.5 + index * 0.5,
  }));
  const sentences = [
    { id: `${id}-s1`, text: "one two three.", start: 0.1, end: 1.5 },
    { id: `${id}-s2`, text: "four five", start: 1.6, end: 2.5 },
  ];
  const visemes = words.flatMap(({ start, end }) => [
    { time: start, shape: "open" as const },
    { time: end, shape: "rest" as const },
  ]);
  return { sentences, words, visemes };
}

/** A film of scenes with voices, presenter, music, captions, clips that overlay them and a linked pair of picture and sound. */
export function spokenFilm(scenes = 4): Timeline {
  const length = scenes * SCENE;
  const ids = Array.from({ length: scenes }, (_, index) => `scene-${index}`);
  return parseTimeline({
    version: 2,
    ...{ fps: 30, width: 1280, height: 720, durationInFrames: length, language: "en", theme: {} },
    assets: Object.fromEntries(
      [
        ...ids.map((id) => asset(`${id}-voice`, "audio", 2.8)),
        ...[asset("music", "audio", 7), asset("clip", "video", 6), asset("photo", "image")],
      ].map((one) => [one.id, one]),
    ),
    speech: Object.fromEntries(ids.map((id) => [`${id}-voice`, speech(id)])),
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: ids.map((id, index) => ({
          ...{ kind: "scene", id, link: id, from: index * SCENE, durationInFrames: SCENE },
          cues: { title: 3, subtitle: 30 },
          visual: { type: "title", title: id, subtitle: "below" },
          ...(index > 0 ? { transitionIn: { kind: "fade", frames: 8 } } : {}),
        })),
      },
      {
        id: "overlay",
        kind: "overlay",
        items: [
          {
            kind: "video",
            id: "b-roll",
            link: "pair",
            from: 20,
            durationInFrames: 60,
            assetId: "clip",
            trimStart: 1,
            volume: 0,
          },
          { kind: "text", id: "title", from: 100, durationInFrames: 50, text: "A title" },
          { kind: "image", id: "photo", from: 170, durationInFrames: 40, assetId: "photo" },
        ],
      },
      {
        id: "presenter",
        kind: "overlay",
        items: [
          { kind: "avatar", id: "presenter", from: 0, durationInFrames: length, avatarId: "alex", mouth: "speech" },
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: ids.map((id, index) => ({
          ...{ kind: "audio", id: `${id}-voice`, link: id, from: index * SCENE + 3, durationInFrames: 84 },
          assetId: `${id}-voice`,
        })),
      },
      {
        id: "effects",
        kind: "audio",
        items: [
          {
            kind: "audio",
            id: "clip-sound",
            link: "pair",
            from: 20,
            durationInFrames: 60,
            assetId: "clip",
            trimStart: 1,
            role: "effect",
          },
        ],
      },
      {
        id: "music",
        kind: "music",
        items: [{ kind: "music", id: "music", from: 0, durationInFrames: length, assetId: "music" }],
      },
      {
        id: "captions",
        kind: "captions",
        items: [{ kind: "captions", id: "captions", mode: "speech", from: 0, durationInFrames: length }],
      },
    ],
    markers: [{ id: "m", frame: 120, name: "Here" }],
    chapters: ids.map((id, index) => ({ id: `c-${index}`, frame: index * SCENE, title: id })),
  });
}
