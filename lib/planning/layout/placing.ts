import type { Visual } from "@/lib/timeline/schema/visuals";
import { cueKeys, revealFrames } from "@/lib/timeline/state/cues";
import type { TimelineScene } from "./timeline-request";

/** Seconds of picture before the first word of a scene and after its last. */
const LEAD = { first: 0.5, other: 0.28 };
const TAIL = { last: 1.3, other: 0.42 };
const SHORTEST_SCENE = 2;
/** A part appears this long before its word, so that it is there when the word is heard. */
const AHEAD = 0.12;
/** A figure counts up for this long; it is there when its word is heard. */
const COUNTING = 0.75;
/** Last moment at which a part may still appear before its scene ends. */
const READABLE = 0.8;

/** What opens a scene comes on this long after its beginning, in seconds. */
const FIRST = 0.1;
/** Share of its entry that a film's first part is through on the first frame: players and feeds show that frame as the poster. */
const OPENED = 0.75;
/** Longest time that a scene may show nothing, in seconds. */
const EMPTY = 1;

/** A scene in its time; frames from the start of the film. */
export interface Placed {
  scene: TimelineScene;
  from: number;
  durationInFrames: number;
  /** First frame of the voice clip. */
  voiceFrom: number;
}

/** Puts scenes one after the other, each as long as its narration and the pauses around it. */
export function place(scenes: readonly TimelineScene[], fps: number): Placed[] {
  let from = 0;
  return scenes.map((scene, index) => {
    const lead = index === 0 ? LEAD.first : LEAD.other;
    const tail = index === scenes.length - 1 ? TAIL.last : TAIL.other;
    const spoken = scene.voice?.durationSeconds ?? scene.plan.estimatedSeconds;
    const durationInFrames = Math.max(Math.round(SHORTEST_SCENE * fps), Math.ceil((lead + spoken + tail) * fps));
    const placed = { scene, from, durationInFrames, voiceFrom: from + Math.round(lead * fps) };
    from += durationInFrames;
    return placed;
  });
}

/** A scene whose first part is said late begins with its heading, or the canvas would stand empty. */
function filled(visual: Visual, cues: Record<string, number>, fps: number): Record<string, number> {
  if (Math.min(...Object.values(cues)) <= EMPTY * fps) return cues;
  const fields = new Map<string, unknown>(Object.entries(visual));
  const lead = Object.keys(cues).find((key) => typeof fields.get(key) === "string" && fields.get(key) !== "");
  return lead ? { ...cues, [lead]: Math.round(FIRST * fps) } : cues;
}

/** The film's opening scene with its first part already there, all but settled. */
function opened(visual: Visual, cues: Record<string, number>, fps: number): Record<string, number> {
  const [first] = Object.entries(cues).sort(([, a], [, b]) => a - b);
  return first ? { ...cues, [first[0]]: -Math.round(OPENED * revealFrames(visual, first[0], fps)) } : cues;
}

/**
 * Frames from the scene's start at which the parts of its visual appear, from the words they belong to; below 0 for a part
 * whose entry has begun before the film's first frame.
 */
export function cuesOf(placed: Placed, fps: number): Record<string, number> {
  const { plan, voice } = placed.scene;
  const lead = placed.voiceFrom - placed.from;
  const latest = Math.max(0, placed.durationInFrames - Math.round(READABLE * fps));
  const spoken = voice?.durationSeconds ?? plan.estimatedSeconds;
  const cues: Record<string, number> = {};
  let previous = 0;
  for (const key of cueKeys(plan.visual)) {
    const cue = plan.cueTexts[key];
    const word = cue && voice?.words.find((candidate) => candidate.textEnd > cue.at);
    // Without timings the place in the text tells the time well enough.
    const seconds = word ? word.start : cue ? (cue.at / Math.max(1, plan.narration.length)) * spoken : undefined;
    const ahead = plan.visual.type === "number" && key === "value" ? COUNTING : AHEAD;
    const begins =
      cue?.at === 0
        ? Math.round(FIRST * fps)
        : seconds === undefined
          ? previous + Math.round(0.3 * fps)
          : lead + Math.round((seconds - ahead) * fps);
    cues[key] = Math.max(0, Math.min(begins, latest));
    previous = cues[key];
  }
  const whole = filled(plan.visual, cues, fps);
  return placed.from === 0 ? opened(plan.visual, whole, fps) : whole;
}
