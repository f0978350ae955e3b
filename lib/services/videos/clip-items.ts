import { AppError, invalid } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { TimelineInput } from "@/lib/timeline/schema";
import type { AssetRow } from "../assets/repo";
import type { ClipDraft, TrackDraft, TransitionDraft } from "./requests";

/** Seconds a picture is shown, and a transition takes, when nothing is said. */
const PICTURE_SECONDS = 5;
const TRANSITION_SECONDS = 0.5;
/** Seconds over which music goes at its end. */
const MUSIC_FADE = 1;

export type Track = NonNullable<TimelineInput["tracks"]>[number];
type Item = NonNullable<Track["items"]>[number];

/** A clip, what it shows or sounds, and where it stands. */
export interface Place {
  track: TrackDraft;
  clip: ClipDraft;
  asset: AssetRow;
  fps: number;
  /** The draft's field, for errors. */
  field: string;
  id: string;
}

export const isSound = (asset: AssetRow): boolean => ["voice", "music", "audio"].includes(asset.kind);
const isSeen = (asset: AssetRow): boolean => ["image", "video", "film", "thumbnail"].includes(asset.kind);
export const isPicture = (asset: AssetRow): boolean => asset.kind === "image" || asset.kind === "thumbnail";
const isSoundTrack = (track: TrackDraft): boolean => ["audio", "voice", "music", "effect"].includes(track.type);

/** Seconds of the asset that are left from where a clip begins in it; undefined for what has no length of its own. */
function leftOf({ clip, asset }: Place): number | undefined {
  if (isPicture(asset) || clip.freezeAt !== undefined || !asset.durationSeconds) return undefined;
  return (asset.durationSeconds - clip.trimStart) / (clip.speed ?? 1);
}

/** Length of a clip in seconds: what was asked for, else the asset's own. */
const secondsOf = (place: Place): number => place.clip.seconds ?? leftOf(place) ?? PICTURE_SECONDS;

/** Fields that are given; the document has its own defaults for the others. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** @throws AppError `validation` for what lies outside of the asset, or takes longer than the clip */
function checkTimes(place: Place): void {
  const { clip, asset, field } = place;
  const tooBig = (name: string, message: Message) => ({ field: `${field}.${name}`, message, constraint: "too_big" });
  const left = leftOf(place);
  if (left !== undefined && left <= 0) {
    const message = say("generation.lies_behind_asset_end", { seconds: asset.durationSeconds ?? 0 });
    throw invalid([tooBig("trimStart", message)]);
  }
  if (clip.freezeAt !== undefined && clip.freezeAt > (asset.durationSeconds ?? 0)) {
    const message = say("generation.lies_behind_asset_end", { seconds: asset.durationSeconds ?? 0 });
    throw invalid([tooBig("freezeAt", message)]);
  }
  if (left === undefined && clip.seconds === undefined && clip.freezeAt === undefined && !isPicture(asset)) {
    const message = say("generation.length_unknown");
    throw invalid([{ field: `${field}.duration`, message, constraint: "required" }]);
  }
  const seconds = secondsOf(place);
  const fades = (["fadeIn", "fadeOut"] as const).filter((name) => clip[name] > seconds);
  const longer = say("generation.longer_than_clip", { seconds });
  if (fades.length > 0) throw invalid(fades.map((name) => tooBig(name, longer)));
}

type Foreign = [name: keyof ClipDraft, given: boolean, message: Message];

/** A field that the medium of a clip may not have. */
const onlyFor = ({ clip, asset }: Place, name: keyof ClipDraft, foreign: boolean): Foreign[] =>
  foreign ? [[name, clip[name] !== undefined, say("generation.not_for_kind", { kind: asset.kind })]] : [];

/** @throws AppError `validation` for what the medium does not have, so that nothing that was asked for is left out without a word */
function checkProperties(place: Place): void {
  const { clip, asset, track, field } = place;
  const sound = isSound(asset);
  const moves = (transition: TransitionDraft | undefined) => transition !== undefined && transition.kind !== "cut";
  const drawn = Object.entries(clip.look ?? {}).filter(([, value]) => value !== undefined);
  const foreign: Foreign[] = [
    ["trimStart", isPicture(asset) && clip.trimStart > 0, say("generation.picture_has_no_start")],
    ...onlyFor(place, "speed", isPicture(asset)),
    ...onlyFor(place, "keepPitch", isPicture(asset)),
    ...onlyFor(place, "pan", isPicture(asset)),
    ...onlyFor(place, "reverse", sound || isPicture(asset)),
    ...onlyFor(place, "freezeAt", sound || isPicture(asset)),
    ["transitionIn", sound && moves(clip.transitionIn), say("generation.transitions_are_for_pictures")],
    ["transitionOut", sound && moves(clip.transitionOut), say("generation.transitions_are_for_pictures")],
    ["duckUnderVoice", track.type !== "music" && clip.duckUnderVoice === true, say("generation.only_music")],
    ["loop", sound && track.type !== "music" && clip.loop === true, say("generation.only_music")],
  ];
  const issues = foreign
    .filter(([, given]) => given)
    .map(([name, , message]) => ({ field: `${field}.${name}`, message, constraint: "not_applicable" }));
  if (sound)
    for (const [name] of drawn)
      issues.push({
        field: `${field}.${name === "box" ? "position" : name}`,
        message: say("generation.not_for_kind", { kind: asset.kind }),
        constraint: "not_applicable",
      });
  if (issues.length > 0) throw invalid(issues);
}

/** Whole frames; seconds become frames here and nowhere else. */
const toFrames = (seconds: number, fps: number): number => Math.round(seconds * fps);

function span(place: Place): { from: number; durationInFrames: number } {
  const from = toFrames(place.clip.start, place.fps);
  const end = toFrames(place.clip.start + secondsOf(place), place.fps);
  return { from, durationInFrames: Math.max(1, end - from) };
}

function passage(asked: TransitionDraft | undefined, { fps }: Place, length: number) {
  if (!asked) return undefined;
  const { seconds = TRANSITION_SECONDS, ...transition } = asked;
  return { ...transition, frames: Math.min(240, toFrames(seconds, fps), Math.floor(length / 2)) };
}

function seenItem(place: Place): Item {
  const { clip, asset, id } = place;
  const time = span(place);
  const transitionIn = passage(clip.transitionIn, place, time.durationInFrames);
  const transitionOut = passage(clip.transitionOut, place, time.durationInFrames);
  const common = {
    id,
    ...time,
    name: asset.name.slice(0, 200),
    assetId: asset.id,
    ...(transitionIn ? { transitionIn } : {}),
    ...(transitionOut ? { transitionOut } : {}),
    ...given(clip.look ?? {}),
    fadeIn: toFrames(clip.fadeIn, place.fps),
    fadeOut: toFrames(clip.fadeOut, place.fps),
  };
  if (isPicture(asset)) return { kind: "image", ...common };
  const { trimStart, volume, speed = 1, reverse, freezeAt, keepPitch, pan } = clip;
  const own = ((asset.durationSeconds ?? 0) - trimStart) / speed;
  const loop = clip.loop ?? (freezeAt === undefined && time.durationInFrames > toFrames(own, place.fps) + 1);
  const played = given({ reverse, freezeAt, keepPitch, pan });
  return { kind: "video", ...common, ...played, trimStart, speed, volume, loop };
}

function soundItem(place: Place): Item {
  const { clip, asset, track, fps, id } = place;
  const time = span(place);
  const common = {
    id,
    ...time,
    name: asset.name.slice(0, 200),
    assetId: asset.id,
    trimStart: clip.trimStart,
    volume: clip.volume,
    fadeIn: toFrames(clip.fadeIn, fps),
    fadeOut: toFrames(clip.fadeOut, fps),
    ...given({ speed: clip.speed, keepPitch: clip.keepPitch, pan: clip.pan }),
  };
  if (track.type !== "music") {
    const isVoice = track.type === "voice" || (track.type === "audio" && asset.kind !== "audio");
    return { kind: "audio", ...common, role: isVoice ? "voice" : "effect" };
  }
  const fadeOut = common.fadeOut || Math.min(toFrames(MUSIC_FADE, fps), Math.floor(time.durationInFrames / 4));
  return {
    kind: "music",
    ...common,
    fadeOut,
    loop: clip.loop ?? true,
    // A volume that stays is a duck to all of it.
    ...(clip.duckUnderVoice === false ? { duckTo: 1 } : {}),
  };
}

/** The document's item for a clip that `checkPlace` has passed. */
export const itemOf = (place: Place): Item => (isSoundTrack(place.track) ? soundItem(place) : seenItem(place));

/** @throws AppError `validation` for sound among pictures, the other way round, wrong times and what the medium lacks, `conflict` for what is not there yet */
export function checkPlace(place: Place): void {
  const { asset, track, field } = place;
  const refused = (message: Message, constraint: string) =>
    invalid([{ field: `${field}.assetId`, message, constraint }]);
  if (asset.status === "failed") throw refused(say("generation.asset_could_not_made"), "completed");
  if (asset.status !== "completed" || !asset.storageKey) {
    throw new AppError({
      code: "conflict",
      message: say("generation.asset_not_made_yet", { asset: asset.id }),
      remedy: say("generation.ask_status"),
      field: `${field}.assetId`,
      retryable: true,
    });
  }
  const named = `a track of type ${track.type}`;
  if (isSoundTrack(track) && !isSound(asset)) {
    throw refused(say("generation.takes_sounds", { named, kind: asset.kind }), "asset_type");
  }
  if (!isSoundTrack(track) && !isSeen(asset)) {
    throw refused(say("generation.takes_pictures", { named, kind: asset.kind }), "asset_type");
  }
  checkTimes(place);
  checkProperties(place);
}
