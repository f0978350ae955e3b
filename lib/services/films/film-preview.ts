import type { Actor } from "@/lib/core/actor";
import type { Shape } from "@/lib/core/media-formats";
import { foreign, type Message } from "@/lib/messages/message";
import type { Item, ItemOf, Timeline } from "@/lib/timeline/schema";
import { imageItemSchema } from "@/lib/timeline/schema/visual-items";
import {
  type AssetRow,
  animationOf,
  askForProxies,
  getAssets,
  proxyAddress,
  proxyStateOf,
  thumbnailAddress,
} from "../assets";
import { playableTimeline } from "./film-timeline";

/** A film as a page plays it before it is rendered. */
export interface FilmPreview {
  timeline: Timeline;
  /** Files whose copy for browsers is on its way; a still or silence stands in for them. */
  preparing: { name: string; progress: number }[];
  /** Files that only the film itself can show. */
  failed: { name: string; reason: Message }[];
}

const stillOf = (id: string): string => `${id}-still`.slice(-120);

/** A clip's thumbnail in its place, for as long. */
function stillItem(item: ItemOf<"video">): Item {
  const { kind: _kind, assetId, ...rest } = item;
  return imageItemSchema.parse({ ...rest, kind: "image", assetId: stillOf(assetId) });
}

/** The same film with what browsers can play: proxies where there are any, stills and silence where there are none yet. */
export function playable(timeline: Timeline, rows: AssetRow[]): Timeline {
  const assets = { ...timeline.assets };
  const absent = new Set<string>();
  for (const row of rows) {
    const asset = assets[row.id];
    const state = proxyStateOf(row);
    if (!asset || state === "none" || state === "unknown") continue;
    if (state === "ready") {
      assets[row.id] = { ...asset, src: proxyAddress(row.id) };
      continue;
    }
    absent.add(row.id);
    const still = { ...asset, id: stillOf(row.id), kind: "image" as const, src: thumbnailAddress(row.id) };
    if (row.thumbnailKey) assets[still.id] = { ...still, mime: "image/jpeg", durationSeconds: 0 };
  }
  const shown = (item: Item): Item[] => {
    if (!("assetId" in item) || !absent.has(item.assetId)) return [item];
    return item.kind === "video" && assets[stillOf(item.assetId)] ? [stillItem(item)] : [];
  };
  const tracks = timeline.tracks.map((track) => ({ ...track, items: track.items.flatMap(shown) }));
  return { ...timeline, assets, tracks };
}

/** Pictures that move do so by the film's time, as in the film itself. */
async function withAnimations(actor: Actor, timeline: Timeline): Promise<Timeline> {
  const pictures = Object.values(timeline.assets).filter(({ kind }) => kind === "image");
  const rows = await getAssets(actor, { ids: pictures.map(({ id }) => id), trashed: true });
  const moving = await Promise.all(rows.map(async (row) => ({ id: row.id, animation: await animationOf(row) })));
  const assets = { ...timeline.assets };
  for (const { id, animation } of moving) {
    const asset = assets[id];
    if (asset && animation) assets[id] = { ...asset, ...animation };
  }
  return { ...timeline, assets };
}

/**
 * What the browser plays of a film, as far as it is made, and what it has to wait for.
 * @throws AppError `not_found`, or `conflict` before the first scene is spoken
 */
export async function filmPreview(
  actor: Actor,
  input: { id: string; format?: Shape | undefined },
): Promise<FilmPreview> {
  return previewOf(actor, await playableTimeline(actor, input));
}

/** A document as the browser plays it, and what it has to wait for. */
export async function previewOf(actor: Actor, document: Timeline): Promise<FilmPreview> {
  const timeline = await withAnimations(actor, document);
  const played = Object.values(timeline.assets).filter(({ kind }) => kind !== "image");
  const rows = await askForProxies(await getAssets(actor, { ids: played.map(({ id }) => id), trashed: true }));
  const at = (state: string) => rows.filter((row) => proxyStateOf(row) === state);
  return {
    timeline: playable(timeline, rows),
    preparing: at("preparing").map(({ name, proxyProgress }) => ({ name, progress: proxyProgress })),
    failed: at("failed").map(({ name, proxyErrorSaid }) => ({ name, reason: proxyErrorSaid ?? foreign("") })),
  };
}
