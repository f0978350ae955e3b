import type { FilmInspection } from "@/lib/media/look";
import { everyKind } from "../../timeline/fixture";

const { width, height, durationInFrames, fps } = everyKind();

/** What is seen in a file that is as `everyKind` plans it. */
export const SEEN: FilmInspection = {
  durationSeconds: durationInFrames / fps,
  width,
  height,
  black: [],
  frozen: [],
  silent: [],
  clippedSamples: 0,
  lufs: -16,
  truePeak: -2,
};
