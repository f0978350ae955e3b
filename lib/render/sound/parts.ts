import { stat } from "node:fs/promises";
import { sha256 } from "@/lib/core/ids";
import type { Timeline } from "@/lib/timeline/schema";
import { type SoundingItem, soundingItems } from "@/lib/timeline/state/sounding";
import { volumeAt } from "@/lib/timeline/state/volume";
import { PACKET_SAMPLES, windowEnd } from "./aac-packets";
import { LIMITER_AHEAD, LIMITER_MEMORY } from "./limiter";
import { endOfItem } from "./mix";
import { SAMPLE_RATE } from "./sample-rate";
import { frameAt, sampleOf } from "./source";

/** Raise it when the same items begin to give other sound. */
const SOUND_VERSION = 5;
/** About twenty seconds: what a change of volume in one place mixes and encodes anew, at least. */
const PART_PACKETS = 938;
/** Packets encoded before a part and after it: by then the encoder has settled, and parts can be joined in the middle. */
const BEFORE = 16;
const AFTER = 4;
const SETTLED = 8;

/** From one sample of the film (inclusive) to another (exclusive); what lies outside of the film is silence. */
export interface SampleRange {
  from: number;
  to: number;
}

/** A stretch of the film's sound that is mixed and encoded by itself. Packet n begins `priming` samples before sample 1024 n. */
export interface SoundPart {
  hash: string;
  /** Packets of the film that the part stands for. */
  first: number;
  end: number;
  /** First packet that is encoded. */
  encodedFrom: number;
  /** What goes into the encoder. */
  encoded: SampleRange;
  /** What has to be mixed for that: the limiter remembers what was before and looks at what comes. */
  mixed: SampleRange;
}

/** An asset without a content hash is told apart by its file's size and time of change. */
async function markOf(timeline: Timeline, assetId: string): Promise<string> {
  const asset = timeline.assets[assetId];
  if (!asset) return "";
  const length = asset.durationSeconds ?? "";
  if (asset.hash) return `${asset.hash}:${length}`;
  const file = await stat(asset.src).catch(() => undefined);
  return `${asset.src}:${file?.size}:${file?.mtimeMs}:${length}`;
}

/** What of an item is heard in a range, by the range's own samples; names and what lies elsewhere do not count. */
function heard(timeline: Timeline, item: SoundingItem, mark: string, { from, to }: SampleRange): string {
  const { fps } = timeline;
  const end = Math.min(to, sampleOf(endOfItem(item), fps));
  const first = Math.max(item.from, frameAt(from, fps));
  const last = Math.min(endOfItem(item), frameAt(to - 1, fps) + 2);
  const gains: number[] = [];
  for (let frame = first; frame < last; frame += 1) gains.push(volumeAt(timeline, item, frame));
  const { trimStart, speed } = item;
  const loop = "loop" in item && item.loop;
  const reverse = "reverse" in item && item.reverse;
  // How much is decoded decides what comes out where pieces are stretched or turned round.
  const length = reverse || speed !== 1 ? item.durationInFrames : "";
  // Said only where it makes a difference, so that sound made before it could be said is still used.
  const more = [
    ...(item.pan === 0 ? [] : [["pan", item.pan]]),
    ...(item.keepPitch || speed === 1 ? [] : ["tape"]),
    ...(loop && item.head !== 0 ? [["head", item.head]] : []),
  ];
  const place = [sampleOf(item.from, fps) - from, end - from, sampleOf(first, fps) - from];
  return JSON.stringify([mark, trimStart, speed, loop, reverse, length, ...place, gains, ...more]);
}

export interface SoundSettings {
  /** Everything of the encoder that decides its bytes. */
  encoder: string;
  /** Samples that a decoder gives before the sound begins. */
  priming: number;
}

/** Packets of a film's whole sound. */
const packetsIn = (samples: number, priming: number) => Math.ceil((samples + priming) / PACKET_SAMPLES);

/** Cuts the film's sound into parts; parts of equal hash have the same bytes. */
export async function planSound(timeline: Timeline, { encoder, priming }: SoundSettings): Promise<SoundPart[]> {
  const { fps, durationInFrames } = timeline;
  const samples = sampleOf(durationInFrames, fps);
  const packets = packetsIn(samples, priming);
  const count = Math.max(1, Math.round(packets / PART_PACKETS));
  const items = soundingItems(timeline);
  const marks = new Map<string, string>();
  for (const { assetId } of items) if (!marks.has(assetId)) marks.set(assetId, await markOf(timeline, assetId));
  return Array.from({ length: count }, (_, index) => {
    const first = index * PART_PACKETS;
    const end = index === count - 1 ? packets : first + PART_PACKETS;
    const encodedFrom = Math.max(0, first - BEFORE);
    const encodedTo = Math.min(packets, end + AFTER);
    const encoded = { from: encodedFrom * PACKET_SAMPLES, to: encodedTo * PACKET_SAMPLES };
    const mixed = {
      from: Math.max(0, encoded.from - LIMITER_MEMORY),
      to: Math.min(samples, encoded.to + LIMITER_AHEAD),
    };
    const here = items
      .filter((item) => sampleOf(item.from, fps) < mixed.to && sampleOf(endOfItem(item), fps) > mixed.from)
      .map((item) => heard(timeline, item, marks.get(item.assetId) ?? "", mixed));
    // Where a second is no whole number of samples for each frame, it counts which frame of a second is the first.
    const phase = SAMPLE_RATE % fps === 0 ? "" : frameAt(mixed.from, fps) % fps;
    const shape = [first, end, encoded.from, encoded.to, mixed.to].map((value, at) =>
      at < 2 ? value - encodedFrom : value - mixed.from,
    );
    const hash = sha256([SOUND_VERSION, encoder, priming, fps, phase, ...shape, ...here].join("\n"));
    return { hash, first, end, encodedFrom, encoded, mixed };
  });
}

/**
 * Where two neighbouring parts are joined: the packet from which on the second one's are taken. Both have encoded the
 * packets around their border; they fit where both have gone over to the next packet's window alike.
 */
export function seamOf([one, onePackets]: [SoundPart, Buffer[]], [two, twoPackets]: [SoundPart, Buffer[]]): number {
  const fits = (seam: number) => {
    const end = windowEnd(onePackets[seam - 1 - one.encodedFrom] ?? Buffer.alloc(0));
    return end !== undefined && end === windowEnd(twoPackets[seam - 1 - two.encodedFrom] ?? Buffer.alloc(0));
  };
  for (let away = 0; away < Math.max(AFTER, BEFORE - SETTLED); away += 1) {
    if (away < BEFORE - SETTLED && fits(two.first - away)) return two.first - away;
    if (away < AFTER && fits(two.first + away)) return two.first + away;
  }
  return two.first;
}
