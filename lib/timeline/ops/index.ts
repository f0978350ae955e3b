import { z } from "zod";
import { say } from "@/lib/messages/say";
import type { Timeline } from "../schema";
import { addItem } from "./add-item";
import { applyBrand } from "./apply-brand";
import { applyChanges } from "./apply-changes";
import { correctWord, importCaptions } from "./captions";
import type { Operation, Outcome } from "./core/define-op";
import type { Diff } from "./core/diff";
import type { Refusal } from "./core/refusal";
import { closeGaps, cutWords, removeFillers, removeSilences } from "./cut-words";
import { detachAudio } from "./detach-audio";
import { duplicateItems } from "./duplicate-items";
import { setCanvas, setFilm, setFrameRate } from "./film";
import { freezeFrame } from "./freeze-frame";
import { keyframeMove, keyframeRemove, keyframeSet } from "./keyframes";
import { markerAdd } from "./marker-add";
import { chapterRemove, chapterSet, markerRemove, markerUpdate } from "./marks";
import { moveItems } from "./move-items";
import { orderSegments } from "./order-segments";
import { pasteItems } from "./paste-items";
import { removeItems } from "./remove-items";
import { replaceMedium } from "./replace-medium";
import { rippleDelete } from "./ripple-delete";
import { rollEdit } from "./roll-edit";
import { changeVisual, insertScene } from "./scenes";
import { setProperties } from "./set-properties";
import { setReverse } from "./set-reverse";
import { replaceSpeech, setSentence } from "./set-sentence";
import { setSpeed } from "./set-speed";
import { slideItem } from "./slide-item";
import { slipItem } from "./slip-item";
import { splitItem } from "./split-item";
import { groupItems, linkItems } from "./tie-items";
import { trackAdd } from "./track-add";
import { trackRemove, trackReorder } from "./track-order";
import { trackUpdate } from "./track-update";
import { transitionMove, transitionSet } from "./transition-set";
import { trimItem } from "./trim-item";
import { trimSegment } from "./trim-segment";

export type { Outcome } from "./core/define-op";
export { applyDiff, type Change, type Diff, invertDiff } from "./core/diff";
export type { Refusal } from "./core/refusal";

/** Every operation on a timeline. A new one is its file and a line here. */
export const OPERATIONS = [
  addItem,
  removeItems,
  rippleDelete,
  moveItems,
  trimItem,
  trimSegment,
  orderSegments,
  splitItem,
  slipItem,
  slideItem,
  rollEdit,
  duplicateItems,
  pasteItems,
  linkItems,
  groupItems,
  detachAudio,
  setSpeed,
  setReverse,
  freezeFrame,
  replaceMedium,
  setProperties,
  keyframeSet,
  keyframeMove,
  keyframeRemove,
  transitionSet,
  transitionMove,
  trackAdd,
  trackUpdate,
  trackReorder,
  trackRemove,
  markerAdd,
  markerUpdate,
  markerRemove,
  chapterSet,
  chapterRemove,
  setFilm,
  setCanvas,
  setFrameRate,
  correctWord,
  importCaptions,
  closeGaps,
  cutWords,
  removeSilences,
  removeFillers,
  setSentence,
  replaceSpeech,
  insertScene,
  changeVisual,
  applyBrand,
  applyChanges,
] as const;

type Schemas<T extends readonly { schema: z.ZodType }[]> = { -readonly [K in keyof T]: T[K]["schema"] };
const schemasOf = <const T extends readonly { schema: z.ZodType }[]>(operations: T): Schemas<T> =>
  operations.map(({ schema }) => schema) as Schemas<T>;

/** An operation with its parameters, as it is sent and kept. */
export const opSchema = z.discriminatedUnion("op", schemasOf(OPERATIONS));
export type Op = z.output<typeof opSchema>;
/** The same before defaults are filled in. */
export type OpInput = z.input<typeof opSchema>;
export type OpName = Op["op"];

const byName = new Map<string, Pick<Operation, "run">>(OPERATIONS.map((operation) => [operation.name, operation]));

/** Does an operation on a document. The document stays as it is when the operation is refused. */
export function applyOp(document: Timeline, op: OpInput): Outcome {
  const operation = byName.get(op.op);
  if (!operation) return { refusal: { field: "op", reason: say("timeline.no_operation", { op: op.op }) } };
  return operation.run(document, op);
}

/** What became of several operations; `at` is the index of the one that was refused. */
export type Outcomes =
  | { document: Timeline; diff: Diff; refusal?: undefined }
  | { refusal: Refusal; at: number; document?: undefined; diff?: undefined };

/** Does operations one after the other: all of them or none. */
export function applyOps(document: Timeline, ops: readonly OpInput[]): Outcomes {
  let now = document;
  const changes: Diff[number][] = [];
  for (const [at, op] of ops.entries()) {
    const outcome = applyOp(now, op);
    if (outcome.refusal) return { refusal: outcome.refusal, at };
    now = outcome.document;
    changes.push(...outcome.diff);
  }
  return { document: now, diff: changes };
}
