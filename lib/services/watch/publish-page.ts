import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { baseUrl } from "@/lib/core/env";
import { AppError, invalid } from "@/lib/core/errors";
import { hashPassword } from "@/lib/core/secrets";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { assertOwnFilm, lockOwnFilm } from "../films/repo";
import { parseInput } from "../parse-input";
import { findPageOf, findWatchedFilm, removePage, savePage, type WatchPageRow } from "./repo";
import { type Visibility, type WatchPageInput, watchPageInput } from "./schemas";
import { newSlug } from "./slug";

/** A film's page as its owner sees it. */
export interface WatchPageView {
  slug: string;
  url: string;
  visibility: Visibility;
  title: string;
  description: string;
  until: Date | null;
  download: boolean;
  embedHosts: string[];
  publishedAt: Date;
}

const addressOf = (slug: string): string => `${baseUrl()}/watch/${slug}`;

function viewOf(page: WatchPageRow): WatchPageView {
  const { slug, title, description, until, download, embedHosts, publishedAt } = page;
  const visibility = page.visibility as Visibility;
  return { slug, url: addressOf(slug), visibility, title, description, until, download, embedHosts, publishedAt };
}

/** A film's page; null when it has none. @throws AppError `not_found` */
export async function readWatchPage(actor: Actor, { filmId }: { filmId: string }): Promise<WatchPageView | null> {
  await assertOwnFilm(actor.userId, filmId);
  const page = await findPageOf(actor.userId, filmId);
  return page && viewOf(page);
}

/** When a page closes. @throws AppError `validation` for a time that is over */
function closingOf({ until }: WatchPageInput): Date | null | undefined {
  if (typeof until !== "string") return until;
  const at = new Date(until);
  if (at.getTime() <= Date.now()) throw invalid([{ field: "until", message: say("validation.in_past") }]);
  return at;
}

/**
 * Publishes a finished film on a page of its own, or changes how it is published. The address stays the same.
 * @throws AppError `not_found`, `validation`, or `conflict` for a film without a file
 */
export async function publishPage(
  actor: Actor,
  { filmId, ...given }: z.input<typeof watchPageInput> & { filmId: string },
): Promise<WatchPageView> {
  const input = parseInput(watchPageInput, given);
  const { userId } = actor;
  const until = closingOf(input);
  await assertOwnFilm(userId, filmId);
  // Takes a tenth of a second, during which no row is held.
  const hash = input.password === undefined ? undefined : await hashPassword(input.password);
  const page = await transaction(async (tx) => {
    await lockOwnFilm(tx, userId, filmId);
    const [film, before] = [await findWatchedFilm(tx, userId, filmId), await findPageOf(userId, filmId, tx)];
    if (!film.fileAssetId) throw notFinished();
    const visibility = input.visibility ?? before?.visibility ?? "unlisted";
    const passwordHash = visibility === "password" ? (hash ?? before?.passwordHash ?? null) : null;
    if (visibility === "password" && !passwordHash) {
      throw invalid([{ field: "password", message: say("watch.needs_password"), constraint: "required" }]);
    }
    const { title, description, download, embedHosts } = input;
    const change = { visibility, passwordHash, title, description, until, download, embedHosts };
    const named = title ?? film.title;
    const create = {
      ...change,
      filmId,
      userId,
      slug: newSlug(named),
      title: named,
      embedHosts: embedHosts ?? ["*"],
    };
    return savePage(tx, create, change);
  });
  return viewOf(page);
}

function notFinished(): AppError {
  return new AppError({
    code: "conflict",
    message: say("watch.film_has_no_file"),
    remedy: say("watch.wait_or_export"),
  });
}

/** Takes a film's page away; published again it has another address. @throws AppError `not_found` */
export async function unpublishPage(actor: Actor, { filmId }: { filmId: string }): Promise<void> {
  await assertOwnFilm(actor.userId, filmId);
  await removePage(actor.userId, filmId);
}
