import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { sourcesOf } from "../films/repo";

/** What is shown of a page's film. */
const withFilm = {
  film: {
    select: {
      id: true,
      language: true,
      sources: true,
      fileAssetId: true,
      posterAssetId: true,
      vttAssetId: true,
      timeline: { select: { width: true, height: true, durationSeconds: true, revision: true } },
    },
  },
  user: { select: { name: true, disabledAt: true } },
} as const satisfies Prisma.WatchPageInclude;

type StoredPage = Prisma.WatchPageGetPayload<{ include: typeof withFilm }>;
export type WatchPageRow = Prisma.WatchPageGetPayload<object>;

/** A page with its film, of which `sources` is opened. */
export type OpenedPage = Awaited<ReturnType<typeof opened>>;

function opened({ film, ...page }: StoredPage) {
  return { ...page, film: { ...film, sources: sourcesOf(film) } };
}

/** The page under an address, for whoever asks; null when there is none, and once its account is disabled. */
export async function findPage(slug: string): Promise<OpenedPage | null> {
  const page = await db().watchPage.findUnique({ where: { slug }, include: withFilm });
  return page && !page.user.disabledAt ? opened(page) : null;
}

/** A film's page; null when it was not published. */
export function findPageOf(userId: string, filmId: string, tx: Db = db()): Promise<WatchPageRow | null> {
  return tx.watchPage.findFirst({ where: { filmId, userId } });
}

/** Writes a film's page: the first time as `create` says, then as `change` does. */
export function savePage(
  tx: Db,
  create: Prisma.WatchPageUncheckedCreateInput,
  change: Prisma.WatchPageUncheckedUpdateInput,
): Promise<WatchPageRow> {
  const { filmId } = create;
  return tx.watchPage.upsert({ where: { filmId }, create, update: change });
}

export async function removePage(userId: string, filmId: string): Promise<void> {
  await db().watchPage.deleteMany({ where: { filmId, userId } });
}

/** What a page is made of. @throws AppError `not_found`, also for somebody else's */
export async function findWatchedFilm(tx: Db, userId: string, id: string) {
  const film = await tx.film.findFirst({
    where: { id, userId },
    select: { id: true, title: true, fileAssetId: true },
  });
  if (!film) throw notFound("Film", id);
  return film;
}
