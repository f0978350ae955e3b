import { db, Prisma } from "@/lib/db/client";
import { literal } from "@/lib/db/containing";
import { exportJob } from "../exports/export-job";

/** Whether a JSON document names the asset `a`: as a value of its own, or in the address of its file. */
const named = (column: string) => {
  const text = Prisma.raw(`${column}::text`);
  return Prisma.sql`(position('"' || a.id || '"' in ${text}) > 0 or position('/' || a.id || '/' in ${text}) > 0)`;
};

const UNFINISHED = Prisma.raw(`('queued', 'running', 'waiting')`);

/** Whether a film of the account shows or plays the asset `a`, or is to be made with it. */
const usedByFilm = Prisma.sql`(
  exists (select 1 from "Film" f where f."userId" = a."userId"
    and a.id in (f."fileAssetId", f."posterAssetId", f."srtAssetId", f."vttAssetId"))
  or exists (select 1 from "Segment" s join "Film" f on f.id = s."filmId" where f."userId" = a."userId"
    and (a.id in (s."voiceAssetId", s."pictureAssetId", s."stillAssetId") or ${named("s.plan")}))
  or exists (select 1 from "Timeline" t join "Film" f on f.id = t."filmId" where f."userId" = a."userId"
    and ${named("t.document")})
  or exists (select 1 from "Production" p join "Film" f on f.id = p."filmId" where f."userId" = a."userId"
    and (${named("p.request")} or ${named("p.progress")} or ${named("p.draft")} or ${named("p.document")}))
  or exists (select 1 from "Job" j where j."userId" = a."userId" and j.status in ${UNFINISHED} and ${named("j.input")})
)`;

/** Whether an export that ended well gives the asset `a` to whoever asks: nothing replaces it. */
const exported = Prisma.sql`exists (select 1 from "Job" j where j."userId" = a."userId" and j.kind = ${exportJob.kind}
  and j.status = 'succeeded' and ${named("j.output")})`;

/** Those of the assets that a film uses. */
export async function findUsed(ids: string[]): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select a.id from "Asset" a where a.id = any(${ids}) and ${usedByFilm}`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Notes which files of finished films nothing names any more: a newer version stands in their place. Films on which somebody
 * works are left alone, for what is made for them is named by nothing yet.
 * @param filmId only this film's; all films' without it
 */
export async function markSuperseded(filmId?: string): Promise<number> {
  return db().$executeRaw`
    update "Asset" a set "supersededAt" = now() at time zone 'utc'
    from "Film" own
    where own.id = a."filmId" and own."fileAssetId" is not null
      ${filmId ? Prisma.sql`and own.id = ${filmId}` : Prisma.empty}
      and a.provider <> 'upload' and a.status = 'completed' and a."supersededAt" is null
      and not exists (select 1 from "Job" w where w."filmId" = own.id and w.status in ${UNFINISHED})
      and not ${usedByFilm} and not ${exported}`;
}

/** Takes the mark from files that something names again. */
export async function unmarkUsed(): Promise<number> {
  return db().$executeRaw`
    update "Asset" a set "supersededAt" = null
    where a."supersededAt" is not null and (${usedByFilm} or ${exported})`;
}

/** Ids of files that have been superseded, or in the trash, since before a time; the longest first. */
export async function findOutdated(since: "supersededAt" | "trashedAt", before: Date, limit: number, after = "") {
  const rows = await db().asset.findMany({
    where: { [since]: { lt: before }, id: { gt: after } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

/** Ids of everything that lies in an account's trash. */
export async function findTrash(userId: string): Promise<string[]> {
  const rows = await db().asset.findMany({ where: { userId, trashedAt: { not: null } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** How much lies in an account's trash. */
export async function measureTrash(userId: string): Promise<{ files: number; bytes: number }> {
  const { _count, _sum } = await db().asset.aggregate({
    where: { userId, trashedAt: { not: null } },
    _count: true,
    _sum: { bytes: true },
  });
  return { files: _count, bytes: Number(_sum.bytes ?? 0) };
}

/** Those of the ids that are the account's own and belong to a film that has no newer version of them. */
export async function findFilmsOwn(userId: string, ids: string[]): Promise<Set<string>> {
  const rows = await db().asset.findMany({
    where: { userId, id: { in: ids }, filmId: { not: null }, supersededAt: null },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Adds tags to files of the account and takes others off; each file keeps at most `most`, the oldest first. */
export async function changeTags(input: {
  userId: string;
  ids: string[];
  add: string[];
  remove: string[];
  most: number;
}): Promise<number> {
  const { userId, ids, add, remove, most } = input;
  return db().$executeRaw`
    update "Asset" a set "tags" = array(
      select tag from unnest(a."tags" || ${add}::text[]) with ordinality as given(tag, place)
      where not tag = any(${remove}::text[]) group by tag order by min(place) limit ${most})
    where a."userId" = ${userId} and a.id = any(${ids}::text[])`;
}

export interface TagCount {
  tag: string;
  files: number;
}

/** The tags that an account uses outside its trash, in the order of the alphabet. */
export async function findTags(userId: string): Promise<TagCount[]> {
  return db().$queryRaw<TagCount[]>`
    select tag, count(*)::int as files from "Asset" a, unnest(a."tags") as tag
    where a."userId" = ${userId} and a."trashedAt" is null group by tag order by lower(tag), tag`;
}

/** The files of one film, as one. */
export interface FoldedFilm {
  filmId: string;
  title: string;
  posterAssetId: string | null;
  files: number;
  bytes: number;
  superseded: number;
  newestAt: Date;
}

/** A page of films with the files that belong to them, those with the newest file first. */
export async function findFolded(
  userId: string,
  { page, limit, search }: { page: number; limit: number; search: string },
): Promise<{ items: FoldedFilm[]; total: number }> {
  const pattern = `%${literal(search)}%`;
  const rows = await db().$queryRaw<(FoldedFilm & { total: number })[]>`
    select f.id as "filmId", f.title, f."posterAssetId", count(*)::int as files, sum(a.bytes)::float8 as bytes,
      count(a."supersededAt")::int as superseded, max(a."createdAt") as "newestAt", (count(*) over ())::int as total
    from "Film" f join "Asset" a on a."filmId" = f.id and a."userId" = f."userId" and a."trashedAt" is null
    where f."userId" = ${userId} and f.title ilike ${pattern}
    group by f.id order by max(a."createdAt") desc, f.id
    limit ${limit} offset ${(page - 1) * limit}`;
  return { items: rows.map(({ total: _, ...film }) => film), total: rows[0]?.total ?? 0 };
}
