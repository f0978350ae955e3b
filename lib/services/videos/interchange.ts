import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { MIME_TYPES } from "@/lib/core/media-formats";
import { transaction } from "@/lib/db/client";
import {
  fromOtio,
  type InterchangeFormat,
  type LeftOut,
  type MediaPlace,
  type MediaReference,
  mediaOfOtio,
  toInterchange,
} from "@/lib/timeline/interchange";
import type { Asset } from "@/lib/timeline/schema";
import { assetSchema } from "@/lib/timeline/schema/parts";
import { type AssetRow, getAssets } from "../assets";
import { findAssetsNamed } from "../assets/repo";
import { signedUrl } from "../assets/signed-url";
import { insertFilm, loadFilm } from "../films/repo";
import { saveTimeline } from "../timelines/save-timeline";
import { timelineAsset } from "./build-timeline";
import { formatOf, getTimeline, type StoredTimeline } from "./timelines";

/** A film for another program, and the files that it names. */
export interface Interchange {
  content: string;
  left: LeftOut[];
  media: (MediaPlace & { assetId: string })[];
  /** Title of the film. */
  title: string;
}

/** A file's name with the extension of its type, so that other programs know what it is. */
function fileName({ name, mime, id }: Pick<AssetRow, "name" | "mime" | "id">): string {
  const [extension] = Object.entries(MIME_TYPES).find(([, type]) => type === mime) ?? [];
  const plain = name.replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ").trim() || id;
  return !extension || plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain}.${extension}`;
}

/**
 * A timeline for another editing program; files are named with addresses that work for a week.
 * @throws AppError `not_found`, `conflict` for a film that is not laid out yet
 */
export async function exportInterchange(
  actor: Actor,
  { id, format }: { id: string; format: InterchangeFormat },
): Promise<Interchange> {
  const { timeline, film } = await getTimeline(actor, { id });
  const rows = await getAssets(actor, { ids: Object.keys(timeline.assets), trashed: true });
  const media = rows.map((row) => ({ assetId: row.id, fileName: fileName(row), url: signedUrl(row, fileName(row)) }));
  const places = new Map(media.map((place) => [place.assetId, place]));
  const placeOf = ({ id: assetId, src }: Asset) => places.get(assetId) ?? { url: src, fileName: assetId };
  return { ...toInterchange(timeline, format, placeOf), media, title: film.title };
}

/** Files are found by our id where the text still has it, else by their name with or without extension. */
async function findMedia(actor: Actor, content: string): Promise<(reference: MediaReference) => Asset | undefined> {
  const wanted = mediaOfOtio(content);
  const ids = [...new Set(wanted.flatMap(({ assetId }) => assetId ?? []))];
  const names = wanted.map(({ name }) => name).filter(Boolean);
  const plain = (name: string) => name.replace(/\.[A-Za-z0-9]{2,5}$/, "");
  const named = await findAssetsNamed(actor.userId, [...new Set(names.flatMap((name) => [name, plain(name)]))]);
  const rows = [...(await getAssets(actor, { ids })), ...named].filter(({ status }) => status === "completed");
  return ({ assetId, name }) => {
    const row =
      rows.find(({ id }) => id === assetId) ??
      (name ? rows.find((one) => one.name === name || plain(one.name) === plain(name)) : undefined);
    return row && assetSchema.parse(timelineAsset(row));
  };
}

/**
 * Makes a film of what another program has written.
 * @throws AppError `validation` for what is no timeline, or cannot be rendered
 */
export async function importInterchange(
  actor: Actor,
  { content, title }: { content: string; title?: string | undefined },
): Promise<StoredTimeline & { left: LeftOut[] }> {
  const { document, left } = fromOtio(content, await findMedia(actor, content));
  const named = { ...document, title: title ?? (document.title || "Timeline") };
  const { width, height, language } = named;
  const id = newId("timeline");
  const { userId } = actor;
  await transaction(async (tx) => {
    const format = formatOf(width, height);
    await insertFilm(tx, { id, userId, projectId: null, title: named.title, language, format });
    await saveTimeline(tx, id, named, { origin: "replace", owner: userId, userId, expected: null });
  });
  return { film: await loadFilm(id), timeline: named, left };
}
