import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { SHAPE_SIZES } from "@/lib/core/media-formats";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { type AssetRow, getAssets } from "../assets";
import { type FilmRow, findFilm, insertFilm, loadFilm, updateFilm } from "../films/repo";
import { findProject } from "../projects/repo";
import { findTimeline as findDocument } from "../timelines/repo";
import { saveTimeline } from "../timelines/save-timeline";
import { buildTimeline } from "./build-timeline";
import type { TimelineDraft } from "./requests";

export interface StoredTimeline {
  film: FilmRow;
  timeline: Timeline;
}

/** The format whose shape a canvas comes nearest to. */
export function formatOf(width: number, height: number): string {
  const far = ([, size]: [string, { width: number; height: number }]) =>
    Math.abs(Math.log(size.width / size.height / (width / height)));
  const [nearest] = Object.entries(SHAPE_SIZES).sort((a, b) => far(a) - far(b));
  return nearest?.[0] ?? "landscape";
}

/** The assets a draft names. @throws AppError `validation`, naming the clip, for one that is not the actor's */
async function assetsOf(actor: Actor, draft: TimelineDraft): Promise<AssetRow[]> {
  const ids = [...new Set(draft.tracks.flatMap((track) => track.clips.map((clip) => clip.assetId)))];
  const rows = await getAssets(actor, { ids });
  const issues = draft.tracks.flatMap((track, row) =>
    track.clips.flatMap((clip, at) => {
      if (rows.some(({ id }) => id === clip.assetId)) return [];
      const message = say("generation.there_no_asset_id", { assetId: clip.assetId });
      return [{ field: `tracks.${row}.clips.${at}.assetId`, message, constraint: "exists" }];
    }),
  );
  const [first] = issues;
  if (!first) return rows;
  throw new AppError({
    code: "validation",
    message: say("core.field", { field: first.field, message: first.message }),
    remedy: say("generation.list_assets_take_one_their"),
    issues,
  });
}

/** Language of what is spoken: the first spoken asset's own. */
function languageOf(draft: TimelineDraft, assets: AssetRow[]): string {
  const spoken = assets.find((asset) => asset.kind === "voice");
  return draft.language ?? spoken?.metadata.language ?? "en";
}

async function factsOf(actor: Actor, draft: TimelineDraft) {
  const project = draft.projectId ? await findProject(actor.userId, draft.projectId) : null;
  const assets = await assetsOf(actor, draft);
  const language = languageOf(draft, assets);
  const title = draft.title ?? project?.title ?? "Timeline";
  const timeline = buildTimeline(draft, assets, title, language);
  return {
    timeline,
    row: {
      title,
      language,
      format: formatOf(timeline.width, timeline.height),
      projectId: project?.id ?? null,
    },
  };
}

/** Keeps a timeline as a draft that can be rendered. @throws AppError `not_found` (project), `validation`, `conflict` */
export async function createTimeline(actor: Actor, draft: TimelineDraft): Promise<StoredTimeline> {
  const { timeline, row } = await factsOf(actor, draft);
  const id = newId("timeline");
  await transaction(async (tx) => {
    await insertFilm(tx, { id, userId: actor.userId, ...row });
    await saveTimeline(tx, id, timeline, {
      origin: "replace",
      owner: actor.userId,
      userId: actor.userId,
      expected: null,
    });
  });
  return { film: await loadFilm(id), timeline };
}

/** The film behind a timeline's id. @throws AppError `not_found` */
function findTimeline(actor: Actor, id: string): Promise<FilmRow> {
  return findFilm(actor.userId, id).catch((error: unknown) => {
    throw isAppError(error) && error.code === "not_found" ? notFound("Timeline", id) : error;
  });
}

/** @throws AppError `not_found`, `conflict` for a film that is not laid out yet */
export async function getTimeline(actor: Actor, input: { id: string }): Promise<StoredTimeline> {
  const film = await findTimeline(actor, input.id);
  const row = await findDocument(film.id);
  if (row) return { film, timeline: row.document };
  throw new AppError({
    code: "conflict",
    message: say("generation.film_timeline_not_laid_out"),
    remedy: say("generation.wait_until_pipeline_has_laid"),
    retryable: true,
  });
}

/**
 * Replaces a timeline as a whole; a render that is under way keeps what it began with.
 * @param input.revision of the timeline that it replaces; any without it
 * @throws AppError as createTimeline, `conflict` when the timeline has changed since that revision
 */
export async function replaceTimeline(
  actor: Actor,
  input: { id: string; draft: TimelineDraft; revision?: number },
): Promise<StoredTimeline> {
  const before = await findTimeline(actor, input.id);
  const { timeline, row } = await factsOf(actor, input.draft);
  const { projectId, ...rest } = row;
  await transaction(async (tx) => {
    await saveTimeline(tx, before.id, timeline, {
      origin: "replace",
      owner: actor.userId,
      userId: actor.userId,
      expected: input.revision,
    });
    const change = { ...rest, projectId: projectId ?? before.projectId, title: input.draft.title ?? before.title };
    await updateFilm(before.id, { ...change, revision: { increment: 1 } }, tx);
  });
  return { film: await loadFilm(before.id), timeline };
}
