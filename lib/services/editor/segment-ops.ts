import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isSame } from "@/lib/core/same";
import { say } from "@/lib/messages/say";
import type { OpInput } from "@/lib/timeline/ops";
import type { WholeSegment } from "@/lib/timeline/ops/trim-segment";
import type { Timeline } from "@/lib/timeline/schema";
import { type Transition, transitionSchema } from "@/lib/timeline/schema/parts";
import type { TransitionDraft } from "../videos/requests";
import type { Now, Plan } from "./edit";
import { type SegmentView, soundsOf } from "./segment-views";
import type { SegmentChange } from "./types";

/** Seconds that a transition takes when nothing is said, and the frames that it may have at most. */
const TRANSITION_SECONDS = 0.5;
const MOST_TRANSITION = 240;

/** A way of coming or going of an item that has so many frames; null for none. */
export function transitionOf(
  draft: TransitionDraft | null,
  frames: number,
  { fps }: Pick<Timeline, "fps">,
): Transition | null {
  if (!draft || draft.kind === "cut") return null;
  const { seconds = TRANSITION_SECONDS, ...transition } = draft;
  const wanted = Math.round(seconds * fps);
  return transitionSchema.parse({ ...transition, frames: Math.min(MOST_TRANSITION, wanted, Math.floor(frames / 2)) });
}

/** The trims that a change asks for, and the frames that are left. @throws AppError `validation` where none are */
function trimsWanted({ trims, wholeFrames }: SegmentView, change: SegmentChange, { fps }: Timeline) {
  const framesOf = (seconds: number | undefined, now: number) =>
    seconds === undefined ? now : Math.round(seconds * fps);
  const [start, end] = [framesOf(change.trimStart, trims.start), framesOf(change.trimEnd, trims.end)];
  const frames = wholeFrames - start - end;
  if (frames >= 1) return { start, end, frames };
  const field = change.trimStart === undefined ? "trimEnd" : "trimStart";
  const message = say("editor.nothing_left", { seconds: wholeFrames / fps });
  throw invalid([{ field, message, constraint: "too_big" }]);
}

function transitionOps(view: SegmentView, change: SegmentChange, document: Timeline, frames: number): OpInput[] {
  const { lead } = view.segment;
  const sides = [
    { side: "in", field: "transitionIn", draft: change.transitionIn },
    { side: "out", field: "transitionOut", draft: change.transitionOut },
  ] as const;
  return sides.flatMap(({ side, field, draft }): OpInput[] => {
    if (draft === undefined) return [];
    if (!("opacity" in lead)) {
      if (draft === null || draft.kind === "cut") return [];
      throw invalid([{ field, message: say("editor.no_picture_to_change"), constraint: "fits" }]);
    }
    const transition = transitionOf(draft, frames, document);
    if (isSame(lead[field] ?? null, transition)) return [];
    return [{ op: "transitionSet", id: lead.id, side, transition }];
  });
}

/** The whole segment with the loudness that it has now: what comes back with a smaller trim is as loud as the rest. */
function asLoud({ whole, segment }: SegmentView, volume: number | undefined): WholeSegment {
  if (volume === undefined) return whole;
  const heard = new Set(soundsOf(segment).map(({ id }) => id));
  return whole.map((one) => {
    const { item } = one;
    const sounds = item.kind === "audio" || (item.kind === "video" && heard.has(item.id));
    return sounds ? { ...one, item: { ...item, volume } } : one;
  });
}

/** What changes a segment. Of what it is already nothing is done. @throws AppError `validation` naming the field */
export function changeSegment({ document, wholes }: Now, view: SegmentView, change: SegmentChange): Plan {
  const { segment, trims } = view;
  const { name, volume } = change;
  const { start, end, frames } = trimsWanted(view, change, document);
  const whole = asLoud(view, volume);
  const ops: OpInput[] = [];
  const quieter = volume === undefined ? [] : soundsOf(segment).filter((item) => item.volume !== volume);
  if (volume !== undefined && quieter.length > 0)
    ops.push({ op: "setProperties", ids: quieter.map(({ id }) => id), set: { volume } });
  if (name !== undefined && name !== segment.lead.name)
    ops.push({ op: "setProperties", ids: [segment.id], set: { name } });
  if (start !== trims.start || end !== trims.end)
    ops.push({ op: "trimSegment", id: segment.id, whole, start, end, newId: newId("cut") });
  ops.push(...transitionOps(view, change, document, frames));
  const { [segment.id]: _, ...others } = wholes;
  return { ops, wholes: start + end > 0 ? { ...others, [segment.id]: whole } : others };
}
