import type { Actor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import type { OpInput } from "@/lib/timeline/ops";
import { loadTimeline } from "../timelines/load-timeline";
import { editProject, type Now } from "./edit";
import { placeSegment } from "./place-segment";
import { type EditorRow, findProject, findWholes } from "./repo";
import { changeSegment, transitionOf } from "./segment-ops";
import { type SegmentView, segmentView, segmentViews } from "./segment-views";
import type { NewSegment, SegmentChange } from "./types";

/** A project with its document, as it is read. */
export interface OpenProject extends Now {
  project: EditorRow;
}

/** @throws AppError `not_found` */
export async function openProject(actor: Actor, { id }: { id: string }): Promise<OpenProject> {
  const project = await findProject(actor.userId, id);
  const [{ document }, wholes] = await Promise.all([loadTimeline(id), findWholes(id)]);
  return { project, document, wholes };
}

interface SegmentId {
  projectId: string;
  segmentId: string;
}

/** A segment after it was changed, with the frame rate that its frames count in. */
export interface ReadSegment {
  view: SegmentView;
  fps: number;
}

async function readSegment(actor: Actor, { projectId, segmentId }: SegmentId): Promise<ReadSegment> {
  const open = await openProject(actor, { id: projectId });
  return { view: segmentView(open, segmentId), fps: open.document.fps };
}

/** Segments of a project in order. @throws AppError `not_found` */
export async function listSegments(actor: Actor, { projectId }: { projectId: string }): Promise<ReadSegment[]> {
  const open = await openProject(actor, { id: projectId });
  return segmentViews(open).map((view) => ({ view, fps: open.document.fps }));
}

/** Changes a segment; the same change twice does nothing more. @throws AppError `not_found`, `validation`, `conflict` (locked) */
export async function updateSegment(
  actor: Actor,
  { change, ...id }: SegmentId & { change: SegmentChange },
): Promise<ReadSegment> {
  await editProject(actor, id.projectId, (now) => changeSegment(now, segmentView(now, id.segmentId), change));
  return readSegment(actor, id);
}

/** Takes a segment out of the film; what follows moves up. @throws AppError `not_found`, `conflict` (locked) */
export async function removeSegment(actor: Actor, { projectId, segmentId }: SegmentId): Promise<void> {
  await editProject(actor, projectId, (now) => {
    const { segment } = segmentView(now, segmentId);
    const { [segmentId]: _, ...wholes } = now.wholes;
    return { ops: [{ op: "rippleDelete", ids: [segment.id], newId: newId("cut") }], wholes };
  });
}

/**
 * Cuts a segment in two, each of which is whole from then on.
 * @param input.at seconds from the segment's start
 * @throws AppError `not_found`, `validation` for a moment outside of it, `conflict` (locked)
 */
export async function splitSegment(
  actor: Actor,
  { projectId, segmentId, at }: SegmentId & { at: number },
): Promise<ReadSegment[]> {
  const later = newId("segment");
  await editProject(actor, projectId, (now) => {
    const { segment } = segmentView(now, segmentId);
    const { fps } = now.document;
    const frames = Math.round(at * fps);
    if (frames < 1 || frames >= segment.to - segment.from) {
      const message = say("editor.split_outside", { seconds: (segment.to - segment.from) / fps });
      throw invalid([{ field: "at", message, constraint: "inside" }]);
    }
    const { [segmentId]: _, ...wholes } = now.wholes;
    return { ops: [{ op: "splitItem", id: segment.id, at: segment.from + frames, newId: later }], wholes };
  });
  return Promise.all([segmentId, later].map((id) => readSegment(actor, { projectId, segmentId: id })));
}

/** Puts all segments in an order. @throws AppError `not_found` (project), `validation` unless each is named once, `conflict` (locked) */
export async function reorderSegments(
  actor: Actor,
  { projectId, ids }: { projectId: string; ids: string[] },
): Promise<ReadSegment[]> {
  await editProject(actor, projectId, () => ({ ops: [{ op: "orderSegments", ids }] }));
  return listSegments(actor, { projectId });
}

/** Puts a file into the film as a segment. @throws AppError `not_found` (project), `validation`, `conflict` for a file that is not made yet */
export async function addSegment(
  actor: Actor,
  { projectId, segment }: { projectId: string; segment: NewSegment },
): Promise<ReadSegment> {
  const id = newId("segment");
  await editProject(actor, projectId, async (now) => {
    const ops: OpInput[] = await placeSegment(actor, now.document, segment, id);
    const { transitionIn, transitionOut } = segment;
    const [placed] = ops.flatMap((op) => (op.op === "addItem" ? [op.item.durationInFrames] : []));
    for (const [side, draft] of [
      ["in", transitionIn],
      ["out", transitionOut],
    ] as const) {
      const transition = draft && transitionOf(draft, placed ?? 1, now.document);
      if (transition) ops.push({ op: "transitionSet", id, side, transition });
    }
    return { ops };
  });
  return readSegment(actor, { projectId, segmentId: id });
}

/**
 * Lets segments come in alike: all that touch the one before them, or those that are named.
 * @throws AppError `not_found` (project, segment), `validation` for a segment of sound
 */
export async function setTransitions(
  actor: Actor,
  {
    projectId,
    ids,
    ...change
  }: { projectId: string; ids?: string[] | undefined } & Pick<SegmentChange, "transitionIn">,
): Promise<ReadSegment[]> {
  await editProject(actor, projectId, (now) => {
    const views = ids
      ? [...new Set(ids)].map((id) => segmentView(now, id))
      : segmentViews(now).filter(({ segment, index }) => index > 0 && "opacity" in segment.lead);
    return { ops: views.flatMap((view) => changeSegment(now, view, change).ops) };
  });
  return listSegments(actor, { projectId });
}
