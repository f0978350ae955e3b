import fc from "fast-check";
import { endOf } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import { wholeOf } from "@/lib/timeline/ops/trim-segment";
import type { Timeline } from "@/lib/timeline/schema";
import { segmentsOf } from "@/lib/timeline/segments";
import { heardSentences } from "@/lib/timeline/sentences";

/** A random operation on a document as it is by then: numbers pick among what there is. */
export type Choice = (document: Timeline, id: string) => OpInput;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];
const part = fc.noBias(fc.nat(9_999)).map((count) => count / 10_000);
const shift = fc.noBias(fc.integer({ min: -120, max: 120 }));
const onto = fc.constantFrom("free", "overwrite", "insert");

const itemAt = (document: Timeline, at: number) =>
  pick(
    document.tracks.flatMap((track) => track.items),
    at,
  ) ?? { id: "none", from: 0, durationInFrames: 1 };
const idAt = (document: Timeline, at: number): string => itemAt(document, at).id;
const frameIn = (document: Timeline, item: number, at: number): number => {
  const { from, durationInFrames } = itemAt(document, item);
  return from + Math.floor(at * (durationInFrames + 1));
};

/** One operation of each kind, with random parameters; many will be refused, as those of people are. */
export const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ from: fc.nat(400), length: fc.integer({ min: 1, max: 60 }), onto }).map(
    ({ from, length, onto }): Choice =>
      (_, id) => ({
        ...{ op: "addItem", trackId: "overlay", onto },
        item: { kind: "text", id, from, durationInFrames: length, text: "new" },
      }),
  ),
  fc.record({ from: fc.nat(400), length: fc.integer({ min: 1, max: 60 }), trim: part, onto }).map(
    ({ from, length, trim, onto }): Choice =>
      (_, id) => ({
        ...{ op: "addItem", trackId: "overlay", onto },
        item: { kind: "video", id, from, durationInFrames: length, assetId: "clip", trimStart: trim * 5 },
      }),
  ),
  part.map(
    (at): Choice =>
      (document) => ({ op: "removeItems", ids: [idAt(document, at)] }),
  ),
  part.map(
    (at): Choice =>
      (document, id) => ({ op: "rippleDelete", ids: [idAt(document, at)], newId: id }),
  ),
  fc.record({ at: part, by: shift, onto, close: fc.boolean() }).map(
    ({ at, by, onto, close }): Choice =>
      (document, id) => ({ op: "moveItems", ids: [idAt(document, at)], by, onto, close, newId: id }),
  ),
  fc.record({ at: part, to: part, by: shift, edge: fc.constantFrom("start", "end"), ripple: fc.boolean() }).map(
    ({ at, to, by, edge, ripple }): Choice =>
      (document, id) => ({
        ...{ op: "trimItem", id: idAt(document, at), edge, ripple, newId: id },
        to: Math.max(0, by > 60 ? endOf(itemAt(document, at)) + by : frameIn(document, at, to)),
      }),
  ),
  fc.record({ at: part, start: fc.nat(60), end: fc.nat(60) }).map(
    ({ at, start, end }): Choice =>
      (document, id) => {
        const segment = pick(segmentsOf(document), at);
        if (!segment) return { op: "orderSegments", ids: [id] };
        return { op: "trimSegment", id: segment.id, whole: wholeOf(segment), start, end, newId: id };
      },
  ),
  fc.record({ at: part, other: part }).map(
    ({ at, other }): Choice =>
      (document) => {
        const ids = segmentsOf(document).map(({ id }) => id);
        const [one, two] = [Math.floor(at * ids.length), Math.floor(other * ids.length)];
        [ids[one], ids[two]] = [ids[two] ?? "", ids[one] ?? ""];
        return { op: "orderSegments", ids };
      },
  ),
  fc.record({ at: part, where: part }).map(
    ({ at, where }): Choice =>
      (document, id) => ({ op: "splitItem", id: idAt(document, at), at: frameIn(document, at, where), newId: id }),
  ),
  fc.record({ at: part, opacity: part }).map(
    ({ at, opacity }): Choice =>
      (document) => ({ op: "setProperties", ids: [idAt(document, at)], set: { opacity } }),
  ),
  fc.record({ at: part, flag: fc.constantFrom("locked", "ripple", "muted", "hidden"), on: fc.boolean() }).map(
    ({ at, flag, on }): Choice =>
      (document) => ({ op: "trackUpdate", trackId: pick(document.tracks, at)?.id ?? "", set: { [flag]: on } }),
  ),
  fc.nat(500).map(
    (frame): Choice =>
      (_, id) => ({ op: "markerAdd", marker: { id, frame } }),
  ),
  fc.constantFrom("overlay", "audio").map(
    (kind): Choice =>
      (_, id) => ({ op: "trackAdd", track: { id, kind } }),
  ),
  fc.record({ at: part, by: shift, op: fc.constantFrom("slipItem", "slideItem", "rollEdit") }).map(
    ({ at, by, op }): Choice =>
      (document) => ({ op, id: idAt(document, at), by: Math.trunc(by / 6) }),
  ),
  fc.record({ at: part, onto }).map(
    ({ at, onto }): Choice =>
      (document, id) => ({ op: "duplicateItems", ids: [idAt(document, at)], newId: id, onto }),
  ),
  fc.record({ at: part, frame: fc.nat(400), onto }).map(
    ({ at, frame, onto }): Choice =>
      (document, id) => {
        const own = itemAt(document, at).id;
        const items = document.tracks.flatMap((track) =>
          track.items.filter((item) => item.id === own).map((item) => ({ trackId: track.id, item })),
        );
        return { op: "pasteItems", items, at: frame, newId: id, onto };
      },
  ),
  fc.record({ at: part, other: part, on: fc.boolean() }).map(
    ({ at, other, on }): Choice =>
      (document, id) => ({
        ...{ op: "linkItems", link: on ? id : null },
        ids: [...new Set([idAt(document, at), idAt(document, other)])],
      }),
  ),
  fc.constant<Choice>((document, id) => ({
    op: "detachAudio",
    id: "b-roll",
    trackId: document.tracks.findLast(({ kind }) => kind === "audio")?.id ?? "",
    newId: id,
  })),
  fc.record({ at: part, speed: fc.constantFrom(0.5, 0.8, 1, 1.25, 2), ripple: fc.boolean() }).map(
    ({ at, speed, ripple }): Choice =>
      (document, id) => ({ op: "setSpeed", id: idAt(document, at), speed, ripple, newId: id }),
  ),
  fc.record({ at: part, on: fc.boolean() }).map(
    ({ on }): Choice =>
      () => ({ op: "setReverse", ids: ["b-roll"], reverse: on }),
  ),
  part.map(
    (where): Choice =>
      (document, id) => {
        const clip = document.tracks.flatMap(({ items }) => items).find((item) => item.kind === "video");
        const at = clip ? clip.from + Math.floor(where * clip.durationInFrames) : 0;
        return { op: "freezeFrame", id: clip?.id ?? "none", at, durationInFrames: 15, newId: id };
      },
  ),
  fc.record({ at: part, kind: fc.constantFrom("image", "video") }).map(
    ({ at, kind }): Choice =>
      (document, id) => ({
        ...{ op: "replaceMedium", id: idAt(document, at) },
        asset: { id: `asset-${id}`, kind, src: "x.bin", hash: id, durationSeconds: kind === "video" ? 2 : 0 },
      }),
  ),
  fc.record({ at: part, frame: fc.integer({ min: -20, max: 90 }), value: part }).map(
    ({ at, frame, value }): Choice =>
      (document) => ({ op: "keyframeSet", id: idAt(document, at), property: "opacity", frame, value }),
  ),
  fc.record({ at: part, frames: fc.integer({ min: 1, max: 20 }), on: fc.boolean() }).map(
    ({ at, frames, on }): Choice =>
      (document) => ({ op: "transitionSet", id: idAt(document, at), transition: on ? { kind: "wipe", frames } : null }),
  ),
  fc.record({ at: part, index: fc.nat(8) }).map(
    ({ at, index }): Choice =>
      (document) => ({ op: "trackReorder", trackId: pick(document.tracks, at)?.id ?? "", index }),
  ),
  fc.nat(400).map(
    (frame): Choice =>
      (_, id) => ({ op: "chapterSet", chapter: { id, frame, title: id } }),
  ),
  fc.record({ at: part, first: fc.nat(4), more: fc.nat(2) }).map(
    ({ at, first, more }): Choice =>
      (document, id) => {
        const voices = document.tracks.flatMap(({ items }) => items).filter((item) => item.kind === "audio");
        return { op: "cutWords", cuts: [{ id: pick(voices, at)?.id ?? "none", first, last: first + more }], newId: id };
      },
  ),
  fc.constant<Choice>((_, id) => ({ op: "removeSilences", longerThan: 0.1, leave: 0.02, newId: id })),
  fc.nat(4).map(
    (word): Choice =>
      (_, id) => ({ op: "removeFillers", words: [`scene-1-w${word}`], newId: id }),
  ),
  part.map(
    (at): Choice =>
      (document, id) => ({ op: "closeGaps", trackId: pick(document.tracks, at)?.id ?? "", newId: id }),
  ),
  fc.record({ at: part, seconds: fc.constantFrom(0.5, 1.43, 3.1) }).map(
    ({ at, seconds }): Choice =>
      (document, id) => {
        const waiting = Object.entries(document.pending)[0];
        const sentenceId = pick(heardSentences(document), at)?.sentence.id ?? "none";
        if (!waiting) return { op: "setSentence", sentenceId, text: `anew ${id}` };
        const [spoken, { text }] = waiting;
        const words = text
          .split(" ")
          .map((word, index) => ({ text: word, start: 0.1 * index, end: 0.1 * index + 0.1 }));
        return {
          ...{ op: "replaceSpeech", sentenceId: spoken, expected: text, newId: id },
          asset: { id: `${id}-voice`, kind: "audio", src: "x.wav", hash: id, durationSeconds: seconds },
          speech: { sentences: [{ id: spoken, text, start: 0, end: 0.2 }], words },
        };
      },
  ),
  fc.constantFrom(24, 25, 30, 60).map(
    (fps): Choice =>
      () => ({ op: "setFrameRate", fps }),
  ),
  fc.boolean().map(
    (upright): Choice =>
      () => ({
        op: "setCanvas",
        width: upright ? 720 : 1280,
        height: upright ? 1280 : 720,
      }),
  ),
  fc.record({ at: fc.nat(400), length: fc.integer({ min: 20, max: 90 }) }).map(
    ({ at, length }): Choice =>
      (_, id) => ({
        ...{ op: "insertScene", trackId: "scenes", at },
        scene: { kind: "scene", id, from: 0, durationInFrames: length, visual: { type: "card", text: id } },
      }),
  ),
  fc.record({ start: part, count: fc.integer({ min: 1, max: 4 }) }).map(
    ({ start, count }): Choice =>
      (_, id) => ({
        ...{ op: "importCaptions", trackId: "captions", id },
        cues: Array.from({ length: count }, (_value, index) => ({
          ...{ start: start * 3 + index * 0.7, end: start * 3 + index * 0.7 + 1 },
          lines: ["- Words of", "a file"],
        })),
      }),
  ),
  fc.boolean().map(
    (intro): Choice =>
      (_, id) => {
        const asset = { id: "brand", kind: "image" as const, src: "logo.png", hash: "logo" };
        return {
          ...{ op: "applyBrand", trackId: "scenes", theme: { id: "paper" as const } },
          ...(intro ? { intro: { id: `intro-${id}`, asset, durationInFrames: 30 } } : {}),
          logo: { id: "logo", trackId: "brand", asset, box: { x: 0.9, y: 0, width: 0.1, height: 0.1 } },
        };
      },
  ),
);
