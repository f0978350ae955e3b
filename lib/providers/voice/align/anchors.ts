import type { Phone } from "../engines/types";
import { warp } from "./dtw";
import { DIMENSIONS, type Features, SECONDS_PER_FRAME } from "./mfcc";
import type { Silence } from "./silences";

/** A frame of the reference and the frame of the sound that surely is the same moment. */
export interface Anchor {
  reference: number;
  sound: number;
}

/** Seconds of silence that only a pause of the text makes; closures of consonants stay below. */
const PAUSE = 0.1;
/** eSpeak also writes a pause of some 40 ms between two vowels that are not to run together ("the idea"). */
const HIATUS = 0.06;
/** Seconds by which a rough warp may miss a pause. */
const MISS = 0.2;
/** A piece between two anchors is no more than so many times faster or slower than the reference, or one of them is wrong. */
const STRAIN = 2.2;
/** Seconds of a piece that the strain says nothing about. */
const SHORT = 0.12;

/** The sounds with those that only part two vowels made part of the first: nobody falls silent there. */
export function withoutHiatus(phones: readonly Phone[]): Phone[] {
  const kept: Phone[] = [];
  for (const [index, phone] of phones.entries()) {
    const alone = phones[index - 1]?.symbol && phones[index + 1]?.symbol;
    const last = kept.at(-1);
    if (last && alone && !phone.symbol && phone.end - phone.start < HIATUS)
      kept[kept.length - 1] = { ...last, end: phone.end };
    else kept.push(phone);
  }
  return kept;
}

/** Pauses between words: what lies between two spoken sounds; seconds of the rendering. */
export function pausesOf(phones: readonly Phone[]): Silence[] {
  const pauses: Silence[] = [];
  let from: number | undefined;
  for (const [index, phone] of phones.entries()) {
    if (!phone.symbol) from ??= index === 0 ? undefined : phone.start;
    else if (from !== undefined) {
      pauses.push({ from, to: phone.start });
      from = undefined;
    }
  }
  return pauses;
}

const apart = (a: Silence, b: Silence): number => Math.max(0, a.from - b.to, b.from - a.to);
const length = (silence: Silence): number => silence.to - silence.from;

interface Found {
  pauses: readonly Silence[];
  silences: readonly Silence[];
  /** For each frame of the reference a frame of the sound. */
  rough: Int32Array;
  reference: { offset: number };
  sound: { offset: number };
}

/** Edges of the pauses that are silences in the sound, in order. */
export function anchorsOf({ pauses, silences, rough, reference, sound }: Found): Anchor[] {
  const anchors: Anchor[] = [];
  const frameOf = (time: number) =>
    Math.max(0, Math.min(rough.length - 1, Math.round((time - reference.offset) / SECONDS_PER_FRAME)));
  const timeAt = (frame: number) => sound.offset + (rough[frame] as number) * SECONDS_PER_FRAME;
  let free = silences.filter((silence) => length(silence) >= PAUSE);
  for (const pause of pauses) {
    const [first, next] = [frameOf(pause.from), frameOf(pause.to)];
    const guess = { from: timeAt(first), to: timeAt(next) };
    const [best] = free
      .filter((silence) => apart(silence, guess) <= MISS)
      .sort((a, b) => apart(a, guess) - apart(b, guess) || length(b) - length(a));
    if (!best) continue;
    const edges = [
      { reference: first, sound: Math.round((best.from - sound.offset) / SECONDS_PER_FRAME) },
      { reference: next, sound: Math.round((best.to - sound.offset) / SECONDS_PER_FRAME) },
    ] as const;
    const before = anchors.at(-1) ?? { reference: 0, sound: 0 };
    const [said, heard] = [edges[0].reference - before.reference, edges[0].sound - before.sound];
    const strained = Math.max(said / Math.max(1, heard), heard / Math.max(1, said)) > STRAIN;
    if (said < 1 || heard < 1 || (strained && Math.max(said, heard) * SECONDS_PER_FRAME > SHORT)) continue;
    anchors.push(...edges);
    free = free.filter((silence) => silence.from >= best.to);
  }
  return anchors;
}

function part({ values }: Features, from: number, to: number): Features {
  return { count: to - from, values: values.subarray(from * DIMENSIONS, to * DIMENSIONS) };
}

/** As `warp`, held at the anchors. */
export function warpBetween(reference: Features, sound: Features, anchors: readonly Anchor[]): Int32Array {
  const path = new Int32Array(reference.count);
  let from: Anchor = { reference: 0, sound: 0 };
  for (const to of [...anchors, { reference: reference.count, sound: sound.count }]) {
    const [said, heard] = [to.reference - from.reference, to.sound - from.sound];
    if (said > 0 && heard > 0) {
      const piece = warp(part(reference, from.reference, to.reference), part(sound, from.sound, to.sound));
      for (let frame = 0; frame < said; frame += 1)
        path[from.reference + frame] = from.sound + (piece[frame] as number);
    } else path.fill(from.sound, from.reference, to.reference);
    from = to;
  }
  return path;
}
