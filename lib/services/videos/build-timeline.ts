import { seedOf } from "@/lib/core/hash";
import { contentDuration } from "@/lib/timeline/derive";
import type { FirstTimelineInput, Timeline, TimelineInput } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import type { AssetRow } from "../assets/repo";
import { assetAddress } from "../production/steps/resolve-assets";
import { captionTrack } from "./captions";
import { checkPlace, isPicture, isSound, itemOf, type Track } from "./clip-items";
import type { TimelineDraft, TrackType } from "./requests";

const KINDS = {
  video: "visual",
  image: "visual",
  overlay: "overlay",
  audio: "voice",
  voice: "voice",
  effect: "audio",
  music: "music",
} as const satisfies Record<TrackType, Track["kind"]>;

type TimelineAsset = NonNullable<TimelineInput["assets"]>[string];

/** A file of the library as a document names it. */
export function timelineAsset(asset: AssetRow): TimelineAsset {
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

/** Encoders take no odd sides. */
const even = (pixels: number): number => Math.round(pixels / 2) * 2;

/**
 * The timeline document of a draft: seconds become frames, assets become items, and the words of spoken assets become
 * captions that a render may show.
 * @param assets all that the draft names
 * @throws AppError as checkPlace
 */
export function buildTimeline(draft: TimelineDraft, assets: AssetRow[], title: string, language: string): Timeline {
  const { fps, background } = draft;
  const [width, height] = [even(draft.width), even(draft.height)];
  const tracks = draft.tracks.map((track, row): Track => {
    const items = track.clips.map((clip, at) => {
      const asset = assets.find((one) => one.id === clip.assetId) as AssetRow;
      const field = `tracks.${row}.clips.${at}`;
      const place = { track, clip, asset, fps, field, id: `clip-${row + 1}-${at + 1}` };
      checkPlace(place);
      return itemOf(place);
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
  } satisfies FirstTimelineInput);
  const durationInFrames = contentDuration(document);
  const captions = captionTrack(document, assets);
  return { ...document, durationInFrames, tracks: captions ? [...document.tracks, captions] : document.tracks };
}
