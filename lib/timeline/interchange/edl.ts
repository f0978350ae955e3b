import { say } from "@/lib/messages/say";
import type { Timeline } from "../schema";
import { type Cut, cutList, type Lane, type LeftOut } from "./cut-list";
import type { PlaceOf } from "./otio";

/** Events that a list may have: three digits. */
const MOST_EVENTS = 999;
/** Hour at which the record side begins, as is usual. */
const FIRST_HOUR = 1;
/** Channels of a list: one picture, four sounds. */
const SOUND_CHANNELS = ["A", "A2", "A3", "A4"];
/** Rates whose timecode has two digits of frames and is counted without leaving any out. */
const RATES = [24, 25, 30];

const two = (value: number): string => String(value).padStart(2, "0");

/** Non-drop timecode hh:mm:ss:ff. @param frames from hour `hours` on */
function timecode(frames: number, fps: number, hours = 0): string {
  const seconds = Math.floor(frames / fps);
  return [hours + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % fps]
    .map(two)
    .join(":");
}

/** Reels have up to eight capitals and digits; each file has its own. */
function reels(cuts: readonly Cut[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { asset } of cuts) {
    if (!asset || found.has(asset.id)) continue;
    found.set(asset.id, `FW${String(found.size + 1).padStart(5, "0")}`);
  }
  return found;
}

/** One line: event, reel, channel, transition, its length, source in and out, record in and out. */
function line(number: number, reel: string, channel: string, how: string, times: string[]): string {
  return `${String(number).padStart(3, "0")}  ${reel.padEnd(8)} ${channel.padEnd(5)} ${how.padEnd(8)} ${times.join(" ")}`;
}

/** Frames of the source that a piece shows. */
const sourceFrames = ({ frames, speed }: Cut): number => Math.max(1, Math.round(frames * Math.abs(speed)));

interface Writer {
  fps: number;
  reels: Map<string, string>;
  placeOf: PlaceOf;
}

const reelOf = ({ asset }: Cut, writer: Writer): string => (asset && writer.reels.get(asset.id)) || "BL";

const comment = (label: string, value: string): string => `* ${label}: ${value.replace(/\s+/g, " ")}`;

/** A speed is given in frames a second; what runs backwards has a sign. */
function commentsOf(cut: Cut, { fps, reels, placeOf }: Writer): string[] {
  const { speed, sourceIn, asset } = cut;
  if (!asset) return [];
  const rate = `${speed < 0 ? "-" : " "}${Math.abs(speed * fps)
    .toFixed(1)
    .padStart(5, "0")}`;
  const reel = (reels.get(asset.id) ?? "").padEnd(8);
  return [
    ...(speed === 1 ? [] : [`M2   ${reel}      ${rate}                ${timecode(sourceIn, fps)}`]),
    comment("SOURCE FILE", placeOf(asset).fileName),
  ];
}

/** A dissolve has two lines under one number: where the piece before ends, and what comes in over it. */
function event(number: number, channel: string, cut: Cut, writer: Writer): string[] {
  const { fps } = writer;
  const inAt = cut.sourceIn;
  const times = [
    timecode(inAt, fps),
    timecode(inAt + sourceFrames(cut), fps),
    timecode(cut.from, fps, FIRST_HOUR),
    timecode(cut.from + cut.frames, fps, FIRST_HOUR),
  ];
  const { transition } = cut;
  if (!transition)
    return [
      line(number, reelOf(cut, writer), channel, "C", times),
      comment("FROM CLIP NAME", cut.name),
      ...commentsOf(cut, writer),
    ];
  const before = transition.over;
  const end = timecode(before.sourceIn + sourceFrames(before), fps);
  const record = timecode(cut.from, fps, FIRST_HOUR);
  const how = `${transition.kind === "wipe" ? "W001" : "D"}    ${String(transition.frames).padStart(3, "0")}`;
  return [
    line(number, reelOf(before, writer), channel, "C", [end, end, record, record]),
    line(number, reelOf(cut, writer), channel, how, times),
    comment("FROM CLIP NAME", before.name),
    comment("TO CLIP NAME", cut.name),
    ...commentsOf(cut, writer),
  ];
}

/** The lanes that a list has channels for: the lowest one with pictures, and four with sound. */
function channels(lanes: Lane[]): { kept: { lane: Lane; channel: string }[]; lost: Lane[] } {
  const picture = lanes.find(({ kind, cuts }) => kind === "Video" && cuts.length > 0);
  const sounds = lanes.filter(({ kind, cuts }) => kind === "Audio" && cuts.length > 0);
  const kept = [
    ...(picture ? [{ lane: picture, channel: "V" }] : []),
    ...sounds.slice(0, SOUND_CHANNELS.length).map((lane, at) => ({ lane, channel: SOUND_CHANNELS[at] as string })),
  ];
  const used = new Set(kept.map(({ lane }) => lane));
  return { kept, lost: lanes.filter((lane) => lane.cuts.length > 0 && !used.has(lane)) };
}

/**
 * A film as an edit decision list, CMX 3600: its lowest track of pictures and up to four lanes of sound, cuts, dissolves,
 * wipes and speeds. What has no file is black (reel BL). Record time begins at 01:00:00:00, without dropped frames.
 */
export function toEdl(timeline: Timeline, placeOf: PlaceOf): { content: string; left: LeftOut[] } {
  const { fps } = timeline;
  const { lanes, left } = cutList(timeline);
  const { kept, lost } = channels(lanes);
  const writer = { fps, reels: reels(kept.flatMap(({ lane }) => lane.cuts)), placeOf };
  const events = kept
    .flatMap(({ lane, channel }) => lane.cuts.map((cut) => ({ cut, channel })))
    .sort((a, b) => a.cut.from - b.cut.from);
  const lines = events.slice(0, MOST_EVENTS).flatMap(({ cut, channel }, at) => event(at + 1, channel, cut, writer));
  const title = timeline.title.replace(/\s+/g, " ").slice(0, 70) || "UNTITLED";
  return {
    content: `${[`TITLE: ${title}`, "FCM: NON-DROP FRAME", "", ...lines].join("\r\n")}\r\n`,
    left: [
      ...left,
      ...lost.map(({ track }) => ({
        track: track.id,
        what: say("timeline.interchange_lane", { name: track.name || track.id }),
      })),
      ...(RATES.includes(fps) ? [] : [{ what: say("timeline.interchange_rate", { fps: String(fps) }) }]),
      ...(events.length > MOST_EVENTS
        ? [{ what: say("timeline.interchange_events", { count: events.length - MOST_EVENTS }) }]
        : []),
    ],
  };
}
