import type { Actor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Shape } from "@/lib/core/media-formats";
import { SHAPE_SIZES } from "@/lib/core/media-formats";
import { transaction } from "@/lib/db/client";
import { attentionOfClip, attentionOfPicture } from "@/lib/media/attention";
import { say } from "@/lib/messages/say";
import { coveringItems, type Focus, reframe } from "@/lib/planning";
import { storage } from "@/lib/storage";
import type { Timeline } from "@/lib/timeline/schema";
import { getAssets } from "../assets";
import { insertFilm, loadFilm } from "../films/repo";
import { saveTimeline } from "../timelines/save-timeline";
import { getTimeline, type StoredTimeline } from "./timelines";

/** What is looked at in each item that covers the canvas; files that cannot be read are shown from their middle. */
async function focusOf(
  actor: Actor,
  timeline: Timeline,
  given: ReadonlyMap<string, Focus>,
): Promise<Map<string, Focus>> {
  const items = coveringItems(timeline).filter(({ id }) => !given.has(id));
  const rows = await getAssets(actor, { ids: [...new Set(items.map(({ assetId }) => assetId))], trashed: true });
  const found = new Map(given);
  const ofPictures = new Map<string, Focus>();
  for (const item of items) {
    const row = rows.find(({ id }) => id === item.assetId);
    if (!row?.storageKey) continue;
    const file = await storage().localPath(row.storageKey);
    const seconds = item.durationInFrames / timeline.fps;
    const look = async (): Promise<Focus> => {
      if (item.kind === "image") return ofPictures.get(row.id) ?? attentionOfPicture(file);
      const from = item.freezeAt ?? item.trimStart;
      return attentionOfClip(file, { from, to: item.freezeAt ?? from + seconds * item.speed });
    };
    const focus = await look().catch(() => undefined);
    if (!focus) continue;
    found.set(item.id, focus);
    if (item.kind === "image") ofPictures.set(row.id, focus);
  }
  return found;
}

export interface Reframed extends StoredTimeline {
  /** What each picture and clip is seen around, by the item's id. */
  focus: Map<string, Focus>;
}

/** @throws AppError `validation` for items that the timeline does not have, or that do not cover the canvas */
function checkFocus(timeline: Timeline, focus: ReadonlyMap<string, Focus>): void {
  const covering = new Set(coveringItems(timeline).map(({ id }) => id));
  const unknown = [...focus.keys()].filter((id) => !covering.has(id));
  if (unknown.length === 0) return;
  throw invalid(
    unknown.map((id) => ({
      field: `focus.${id}`,
      message: say("generation.no_covering_item", { id }),
      constraint: "exists",
    })),
  );
}

/**
 * Makes a film of its own of a timeline, in another shape: scenes are laid out for it, and pictures and clips keep their subject
 * in the picture. The original stays as it is.
 * @param input.focus where to look in items, by hand; where nothing is said, it is found by salience
 * @throws AppError `not_found`, `validation` for the shape that the timeline has already, `conflict` before it is laid out
 */
export async function reframeTimeline(
  actor: Actor,
  input: { id: string; format: Shape; focus?: ReadonlyMap<string, Focus>; title?: string | undefined },
): Promise<Reframed> {
  const { film, timeline } = await getTimeline(actor, input);
  const size = SHAPE_SIZES[input.format];
  if (timeline.width * size.height === timeline.height * size.width)
    throw invalid([{ field: "format", message: say("generation.has_shape_already"), constraint: "other_shape" }]);
  const given = input.focus ?? new Map<string, Focus>();
  checkFocus(timeline, given);
  const focus = await focusOf(actor, timeline, given);
  const title = input.title ?? film.title;
  const document = { ...reframe(timeline, input.format, focus), title };
  const id = newId("timeline");
  const { userId } = actor;
  const row = { title, language: film.language, format: input.format, projectId: film.projectId };
  await transaction(async (tx) => {
    await insertFilm(tx, { id, userId, ...row });
    await saveTimeline(tx, id, document, { origin: "replace", owner: userId, userId, expected: null });
  });
  return { film: await loadFilm(id), timeline: document, focus };
}
