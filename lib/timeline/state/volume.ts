import { endOf } from "../derive";
import type { Timeline } from "../schema/timeline";
import { valueAt } from "./curves";
import { type SoundingItem, soundingTracks } from "./sounding";

const voices = new WeakMap<Timeline, readonly { from: number; to: number }[]>();

/** Longest silence, in seconds, that counts as part of the speech around it: music does not move for a breath. */
const BREATH = 0.5;

/** Spans in which someone speaks (frames), merged where only a breath lies between them. */
export function voiceSpans(timeline: Timeline): readonly { from: number; to: number }[] {
  const known = voices.get(timeline);
  if (known) return known;
  const bridge = Math.round(timeline.fps * BREATH);
  const spans = soundingTracks(timeline)
    .flatMap((track) => track.items)
    .filter((item) => item.kind === "audio" && item.role === "voice" && item.volume > 0)
    .map((item) => ({ from: item.from, to: endOf(item) }))
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from - last.to <= bridge) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  voices.set(timeline, merged);
  return merged;
}

/** 1 while a voice speaks, 0 far from speech, soft ramps of `ramp` frames around it. */
function speech(timeline: Timeline, frame: number, ramp: number): number {
  const spans = voiceSpans(timeline);
  // Films of an hour have a thousand spans and ask for each frame: the first one that ends later is found by halving.
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) > frame) high = middle;
    else low = middle + 1;
  }
  const [before, next] = [spans[low - 1], spans[low]];
  if (next && frame >= next.from) return 1;
  const distance = Math.min(
    next ? next.from - frame : Number.POSITIVE_INFINITY,
    before ? frame - before.to + 1 : Number.POSITIVE_INFINITY,
  );
  return (1 - Math.cos(Math.PI * Math.max(0, 1 - distance / (ramp + 1)))) / 2;
}

/** Gain of ducked music, even in decibels: between two scenes it comes up a little, over a long pause all the way. */
function ducked(to: number, share: number): number {
  return to > 0 ? to ** share : 1 - share;
}

const trackVolumes = new WeakMap<Timeline, ReadonlyMap<string, number>>();

/** Volume of the track that an item lies on. */
function trackVolume(timeline: Timeline, id: string): number {
  let known = trackVolumes.get(timeline);
  if (!known) {
    const turned = timeline.tracks.filter(({ volume }) => volume !== 1);
    known = new Map(turned.flatMap(({ volume, items }) => items.map((item): [string, number] => [item.id, volume])));
    trackVolumes.set(timeline, known);
  }
  return known.get(id) ?? 1;
}

/** Frames in which an item's sound comes and goes. */
const soundFades = (item: SoundingItem): { fadeIn: number; fadeOut: number } =>
  item.kind === "video" ? { fadeIn: item.soundFadeIn, fadeOut: item.soundFadeOut } : item;

/**
 * Gain (factor) of an item at a frame of the film: its volume and its track's, its keyframes and fades, and the ducking of music
 * under speech.
 */
export function volumeAt(timeline: Timeline, item: SoundingItem, frame: number): number {
  const local = frame - item.from;
  if (local < 0 || local >= item.durationInFrames) return 0;
  let volume = item.volume * trackVolume(timeline, item.id) * valueAt(item.keyframes?.volume, local + item.head, 1);
  const { fadeIn, fadeOut } = soundFades(item);
  const left = item.durationInFrames - local;
  if (local < fadeIn) volume *= (local + 1) / (fadeIn + 1);
  if (left <= fadeOut) volume *= left / (fadeOut + 1);
  if (item.kind === "music") volume *= ducked(item.duckTo, speech(timeline, frame, item.duckFrames));
  return Math.round(volume * 1e4) / 1e4;
}
