import { AppError } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/hash";
import { contentDuration } from "@/lib/timeline/derive";
import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline, TimelineInput } from "@/lib/timeline/schema";
import type { AssetRow } from "../assets/repo";
import { assetAddress } from "../films/steps/resolve-assets";
import { captionTrack } from "./captions";
import { type CreateTimeline, type TimelineClip, type TimelineTrack, TRANSITIONS } from "./schemas";

/** Seconds a picture is shown, and a transition takes, when nothing is said. */
const PICTURE_SECONDS = 5;
const TRANSITION_SECONDS = 0.5;
/** Seconds over which music goes at its end. */
const MUSIC_FADE = 1;

type Track = NonNullable<TimelineInput["tracks"]>[number];
type Item = NonNullable<Track["items"]>[number];

interface Place {
  track: TimelineTrack;
  clip: TimelineClip;
  asset: AssetRow;
  fps: number;
  /** The request's field, for errors. */
  field: string;
  id: string;
}

function wrong(field: string, message: string, constraint: string): AppError {
  return new AppError({
    code: "validation",
    message: `${field}: ${message}`,
    remedy: "Correct the named fields and send the request again.",
    issues: [{ field, message, constraint }],
  });
}

const isSound = (asset: AssetRow): boolean => ["voice", "music", "audio"].includes(asset.kind);
const isSeen = (asset: AssetRow): boolean => ["image", "video", "film", "thumbnail"].includes(asset.kind);
const isPicture = (asset: AssetRow): boolean => asset.kind === "image" || asset.kind === "thumbnail";
const isSoundTrack = (track: TimelineTrack): boolean => ["audio", "voice", "music", "effect"].includes(track.type);

/** Length of a clip in seconds: what was asked for, else the asset's own. @throws AppError `validation` */
function secondsOf({ clip, asset, field }: Place): number {
  if (clip.duration !== undefined) return clip.duration;
  if (isPicture(asset)) return PICTURE_SECONDS;
  const left = (asset.durationSeconds ?? 0) - clip.trim_start;
  if (left > 0) return left;
  throw wrong(`${field}.trim_start`, "it lies behind the asset's end", "too_big");
}

/** Whole frames; seconds become frames here and nowhere else. */
const toFrames = (seconds: number, fps: number): number => Math.round(seconds * fps);

function span(place: Place): { from: number; durationInFrames: number } {
  const from = toFrames(place.clip.start_time, place.fps);
  const end = toFrames(place.clip.start_time + secondsOf(place), place.fps);
  return { from, durationInFrames: Math.max(1, end - from) };
}

function passage(wish: TimelineClip["transition_in"], { fps }: Place, length: number) {
  if (!wish) return undefined;
  const frames = Math.min(240, toFrames(wish.duration ?? TRANSITION_SECONDS, fps), Math.floor(length / 2));
  return { ...TRANSITIONS[wish.type], frames };
}

function seenItem(place: Place): Item {
  const { clip, asset, id } = place;
  const time = span(place);
  const transitionIn = passage(clip.transition_in, place, time.durationInFrames);
  const transitionOut = passage(clip.transition_out, place, time.durationInFrames);
  const common = {
    id,
    ...time,
    name: asset.name.slice(0, 200),
    assetId: asset.id,
    ...(transitionIn ? { transitionIn } : {}),
    ...(transitionOut ? { transitionOut } : {}),
  };
  if (isPicture(asset)) return { kind: "image", ...common };
  const own = (asset.durationSeconds ?? 0) - clip.trim_start;
  const loop = clip.loop ?? time.durationInFrames > toFrames(own, place.fps) + 1;
  return { kind: "video", ...common, trimStart: clip.trim_start, volume: clip.volume, loop };
}

function soundItem(place: Place): Item {
  const { clip, asset, track, fps, id } = place;
  const time = span(place);
  const common = {
    id,
    ...time,
    name: asset.name.slice(0, 200),
    assetId: asset.id,
    trimStart: clip.trim_start,
    volume: clip.volume,
    fadeIn: toFrames(clip.fade_in, fps),
    fadeOut: toFrames(clip.fade_out, fps),
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
    ...(clip.duck_under_voice === false ? { duckTo: 1 } : {}),
  };
}

/** @throws AppError `validation` for sound among pictures and the other way round, `conflict` for what is not made yet */
function check({ asset, track, field }: Place): void {
  if (asset.status === "failed") throw wrong(`${field}.asset_id`, "the asset could not be made", "completed");
  if (asset.status !== "completed" || !asset.storageKey) {
    throw new AppError({
      code: "conflict",
      message: `The asset ${asset.id} is not made yet.`,
      remedy: "Ask for its status, and send the timeline when it is completed.",
      field: `${field}.asset_id`,
      retryable: true,
    });
  }
  if (isSoundTrack(track) && !isSound(asset)) {
    throw wrong(`${field}.asset_id`, `a track of type ${track.type} takes sounds, not a ${asset.kind}`, "asset_type");
  }
  if (!isSoundTrack(track) && !isSeen(asset)) {
    throw wrong(`${field}.asset_id`, `a track of type ${track.type} takes pictures, not a ${asset.kind}`, "asset_type");
  }
}

const KINDS = {
  video: "visual",
  image: "visual",
  overlay: "overlay",
  audio: "voice",
  voice: "voice",
  effect: "audio",
  music: "music",
} as const satisfies Record<TimelineTrack["type"], Track["kind"]>;

function timelineAsset(asset: AssetRow): NonNullable<TimelineInput["assets"]>[string] {
  return {
    id: asset.id,
    kind: isSound(asset) ? "audio" : isPicture(asset) ? "image" : "video",
    src: assetAddress(asset.id),
    mime: asset.mime,
    hash: asset.sha256,
    width: asset.width ?? 0,
    height: asset.height ?? 0,
    durationSeconds: asset.durationSeconds ?? 0,
  };
}

/**
 * The timeline document of a request: seconds become frames, assets become items, and the words of spoken assets become
 * captions that a render may show.
 * @param assets all that the request names
 * @throws AppError as check
 */
export function buildTimeline(request: CreateTimeline, assets: AssetRow[], title: string, language: string): Timeline {
  const { resolution, fps, background_color: background } = request.config;
  const [width = 0, height = 0] = resolution.split("x").map((side) => Math.round(Number(side) / 2) * 2);
  const tracks = request.tracks.map((track, row): Track => {
    const items = track.clips.map((clip, at) => {
      const asset = assets.find((one) => one.id === clip.asset_id) as AssetRow;
      const field = `tracks.${row}.clips.${at}`;
      const place = { track, clip, asset, fps, field, id: `clip-${row + 1}-${at + 1}` };
      check(place);
      return isSoundTrack(track) ? soundItem(place) : seenItem(place);
    });
    return { id: `track-${row + 1}`, kind: KINDS[track.type], name: track.name ?? "", items };
  });
  const document = parseTimeline({
    version: 1,
    ...{ fps, width, height, language, title, background },
    durationInFrames: 1,
    seed: seedOf(title),
    theme: {},
    tracks,
    assets: Object.fromEntries(assets.map((asset) => [asset.id, timelineAsset(asset)])),
  } satisfies TimelineInput);
  const durationInFrames = contentDuration(document);
  const captions = captionTrack(document, assets);
  return { ...document, durationInFrames, tracks: captions ? [...document.tracks, captions] : document.tracks };
}
