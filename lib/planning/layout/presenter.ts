import { seededRandom } from "@/lib/core/random";
import { isRightToLeft } from "@/lib/language/language";
import type { Viseme } from "@/lib/timeline/schema/speech";
import type { Placed } from "./placing";
import type { TimelineRequest } from "./timeline-request";

/** Frames at which the eyes shut: every two to five seconds. */
function blinks(length: number, seed: number, fps: number): number[] {
  const random = seededRandom(seed ^ 0x51ed270b);
  const found: number[] = [];
  for (let at = fps * (1 + random()); at < length - fps; at += fps * (2 + random() * 3)) found.push(Math.round(at));
  return found;
}

/** The presenter over the whole film: mouth shapes with the speech, eyes that blink. */
export function presenter(
  placed: readonly Placed[],
  avatarId: string,
  length: number,
  request: TimelineRequest,
  fps: number,
) {
  const visemes = placed.flatMap(({ scene, voiceFrom }) => {
    const shapes = (scene.voice?.visemes ?? []).map(({ time, shape }) => ({
      frame: voiceFrom + Math.round(time * fps),
      shape,
    }));
    const end = voiceFrom + Math.round((scene.voice?.durationSeconds ?? 0) * fps);
    return shapes.length ? [...shapes, { frame: end, shape: "rest" }] : [];
  });
  return {
    kind: "avatar" as const,
    id: "presenter",
    from: 0,
    durationInFrames: length,
    name: "Presenter",
    avatarId,
    placement: request.format === "landscape" ? ("side" as const) : ("corner" as const),
    side: isRightToLeft(request.language) ? ("left" as const) : ("right" as const),
    visemes: visemes as { frame: number; shape: Viseme }[],
    blinks: blinks(length, request.seed, fps),
  };
}
