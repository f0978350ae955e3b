import type { Item, Timeline, Track } from "@/lib/timeline/schema";

const DRAWN: readonly Track["kind"][] = ["visual", "overlay", "captions"];

/** Tracks as the panel lists them: what lies above is above, sounds are below all pictures. */
export function rowsOf({ tracks }: Pick<Timeline, "tracks">): Track[] {
  const drawn = tracks.filter(({ kind }) => DRAWN.includes(kind));
  return [...drawn.reverse(), ...tracks.filter(({ kind }) => !DRAWN.includes(kind))];
}

/** Pixels. */
export const HEAD_WIDTH = 176;
export const RULER_HEIGHT = 28;
/** Room behind the film's end, to put something there. */
export const ROOM_BEHIND = 480;

const HEIGHTS: Record<Track["kind"], number> = {
  visual: 64,
  overlay: 40,
  captions: 34,
  voice: 48,
  audio: 42,
  music: 42,
};

/** By how much a clip is lower than its row, in pixels. */
export const CLIP_INSET = 7;

/** How high a track's row is, in pixels. */
export const rowHeight = ({ kind }: Pick<Track, "kind">): number => HEIGHTS[kind];

/** Which of the colours for clips a kind has (app/globals.css). */
export const CLIP_TONES: Record<Item["kind"], string> = {
  ...{ scene: "picture", image: "picture", video: "picture", text: "text", shape: "text", avatar: "text" },
  ...{ audio: "voice", music: "music", captions: "captions" },
};
