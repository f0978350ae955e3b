import type { Actor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { contentDuration } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import type { Speech } from "@/lib/timeline/schema/speech";
import { segmentsOf } from "@/lib/timeline/segments";
import { sentencesOf } from "@/lib/timeline/upgrade";
import { type AssetRow, getAssets } from "../assets";
import { timelineAsset } from "../videos/build-timeline";
import { checkPlace, isSound, itemOf } from "../videos/clip-items";
import type { NewSegment } from "./types";

const TRACKS = {
  seen: { id: "pictures", kind: "visual", name: "Pictures" },
  heard: { id: "narration", kind: "voice", name: "Narration" },
} as const;

/** The first track of a kind that may be changed, or a new one, at the bottom of the film. */
function trackFor({ tracks }: Timeline, { id, kind, name }: (typeof TRACKS)[keyof typeof TRACKS]) {
  const found = tracks.find((track) => track.kind === kind && !track.locked);
  if (found) return { trackId: found.id, ops: [] };
  const free = tracks.some((track) => track.id === id) ? `${id}-2` : id;
  const op: OpInput = { op: "trackAdd", track: { id: free, kind, name }, index: 0 };
  return { trackId: free, ops: [op] };
}

/** @throws AppError `validation` for an asset that is not the actor's own */
export async function ownAsset(actor: Actor, assetId: string): Promise<AssetRow> {
  const [asset] = await getAssets(actor, { ids: [assetId] });
  if (asset) return asset;
  const message = say("generation.there_no_asset_id", { assetId });
  throw invalid([{ field: "assetId", message, constraint: "exists" }], say("generation.list_assets_take_one_their"));
}

/** What is said in a file, where its words are known. */
function speechOf({ id, metadata: { words, language } }: AssetRow): Speech | undefined {
  if (!words || words.length === 0) return undefined;
  return { language, words, sentences: sentencesOf(words, (index) => `${id}-s${index + 1}`), visemes: [] };
}

/** The frame at which a segment of that place begins. @throws AppError `validation` behind the last one */
function startOf(document: Timeline, position: number | undefined): number {
  const segments = segmentsOf(document);
  if (position === undefined || position === segments.length)
    return segments.length > 0 ? Math.max(...segments.map(({ to }) => to)) : 0;
  const next = segments[position];
  if (next) return next.from;
  const message = say("editor.last_segment", { count: segments.length });
  throw invalid([{ field: "position", message, constraint: "too_big" }]);
}

/**
 * Operations that put a file of the library into the film as a segment with an id; what comes later moves.
 * @throws AppError `validation` (the file, its times, the place), `conflict` for a file that is not made yet
 */
export async function placeSegment(
  actor: Actor,
  document: Timeline,
  { assetId, position, duration, trimStart = 0, volume = 1 }: NewSegment,
  id: string,
): Promise<OpInput[]> {
  const asset = await ownAsset(actor, assetId);
  const { fps } = document;
  const heard = isSound(asset);
  const { trackId, ops } = trackFor(document, heard ? TRACKS.heard : TRACKS.seen);
  const from = startOf(document, position);
  const clip = { assetId, start: 0, seconds: duration, trimStart, volume, fadeIn: 0, fadeOut: 0 };
  const place = { track: { type: heard ? ("voice" as const) : ("video" as const), clips: [] }, clip, asset, fps, id };
  const fields = { ...place, field: "segment" };
  checkPlace(fields);
  const item = { ...itemOf(fields), from };
  const onto = from < contentDuration(document) ? "insert" : "free";
  const speech = speechOf(asset);
  return [...ops, { op: "addItem", trackId, item, asset: timelineAsset(asset), ...(speech ? { speech } : {}), onto }];
}
