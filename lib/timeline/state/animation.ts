import type { Timeline } from "../schema/timeline";

/** Rounding of seconds that come from frames of a film, in milliseconds. */
const ROUNDED = 1e-6;

/** The frame that a picture shows `seconds` after it has come; undefined for one that does not move. */
export function animationFrameAt(asset: Timeline["assets"][string] | undefined, seconds: number): number | undefined {
  const frames = asset?.frames ?? [];
  const round = frames.reduce((sum, length) => sum + length, 0);
  if (frames.length < 2 || round <= 0) return undefined;
  const passed = seconds * 1000 + ROUNDED;
  if (asset?.loops && passed >= asset.loops * round) return frames.length - 1;
  let left = passed % round;
  const position = frames.findIndex((length) => {
    left -= length;
    return left < 0;
  });
  return position < 0 ? frames.length - 1 : position;
}

/** Address of that frame of a picture. */
export const frameAddress = (src: string, frame: number | undefined): string =>
  frame === undefined ? src : `${src}?frame=${frame}`;
