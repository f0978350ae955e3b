import { notFound } from "@/lib/core/errors";
import { type Db, db, Prisma } from "@/lib/db/client";
import { literal } from "@/lib/db/containing";
import { pool } from "@/lib/db/pool";
import { parseStored, toStored } from "@/lib/db/stored";
import { openWhole, type Told, type ToldWhole, utc, type WholeJob, wholeJob } from "@/lib/jobs/whole/repo";
import { type ProjectConfig, projectConfigSchema, RUNNING } from "./schemas";

type StoredProject = Prisma.ProjectGetPayload<object>;
export interface ProjectRow extends Omit<StoredProject, "config"> {
  config: ProjectConfig;
}

/** Opens a row. @throws AppError `internal` for a configuration that this version cannot read */
function opened(row: StoredProject): ProjectRow {
  const place = { table: "Project", column: "config", id: row.id };
  return { ...row, config: parseStored(projectConfigSchema, row.config, place) };
}

type NewProject = Pick<ProjectRow, "id" | "userId" | "title" | "description" | "prompt" | "config">;

export async function insertProject(tx: Db, { config, ...project }: NewProject): Promise<ProjectRow> {
  return opened(await tx.project.create({ data: { ...project, config: toStored(config) } }));
}

/** @throws AppError `not_found`, also for somebody else's */
export async function findProject(userId: string, id: string): Promise<ProjectRow> {
  const project = await db().project.findFirst({ where: { id, userId } });
  if (!project) throw notFound("Project", id);
  return opened(project);
}

/** One text for all projects, as that of a job. */
const RUN = {
  name: "project-run",
  text: `select to_json(project) as project, ${wholeJob("$3", "$4")}
    from "Project" project left join "Job" job on job.id = project."jobId" and job."userId" = project."userId"
    where project.id = $1 and project."userId" = $2`,
};

/** A project with its pipeline's last run, in one round trip. @throws AppError `not_found`, also for somebody else's */
export async function findProjectRun(
  userId: string,
  id: string,
  mark: string,
  lines: number,
): Promise<{ project: ProjectRow; run: WholeJob | null }> {
  const values = [id, userId, mark, lines];
  const { rows } = await pool().query<ToldWhole & { project: Told<StoredProject> }>({ ...RUN, values });
  const [row] = rows;
  if (!row) throw notFound("Project", id);
  const { project, ...run } = row;
  const times = { createdAt: utc(project.createdAt), updatedAt: utc(project.updatedAt) };
  return { project: opened({ ...project, ...times }), run: openWhole(run) };
}

export interface ProjectFilter {
  page: number;
  limit: number;
  status?: string | undefined;
  /** Words in title or description. */
  search?: string | undefined;
}

export interface FoundProjects {
  items: ProjectRow[];
  total: number;
  /** Rows of the tally that the total was summed from. */
  parts: number;
}

type PageRow = { total: number; parts: number } & (StoredProject | { id: null });

/** Newest first; one statement reads the page and the total, so that they agree under concurrent writes. */
export async function findProjects(userId: string, filter: ProjectFilter): Promise<FoundProjects> {
  const { sql, empty } = Prisma;
  const mine = sql`"userId" = ${userId}${filter.status ? sql` and status = ${filter.status}` : empty}`;
  const words = filter.search && `%${literal(filter.search)}%`;
  // Words are looked for once, for the total and the page. Without words the total is the tally's, and the page's ids come
  // from the index alone: rows that are passed over on the way to a late page are never read.
  const found = words
    ? sql`found as materialized (
        select id, "createdAt" from "Project" where ${mine} and (title ilike ${words} or description ilike ${words})
      ), counted as (select count(*)::int as total, 0 as parts from found)`
    : sql`found as not materialized (select id, "createdAt" from "Project" where ${mine}), counted as (
        select coalesce(sum(delta), 0)::int as total, count(*)::int as parts from "ProjectTally" where ${mine}
      )`;
  const rows = await db().$queryRaw<PageRow[]>`
    with ${found}, page as (
      select id from found
      order by "createdAt" desc, id desc limit ${filter.limit} offset ${(filter.page - 1) * filter.limit}
    )
    select counted.total, counted.parts, project.*
    from counted left join page on true left join "Project" project on project.id = page.id
    order by project."createdAt" desc, project.id desc`;
  const items = rows.flatMap(({ total, parts, ...row }) => (row.id === null ? [] : [opened(row)]));
  return { items, total: rows[0]?.total ?? 0, parts: rows[0]?.parts ?? 0 };
}

/** Sums up an account's tally into one row for each status. What others are folding at the moment is left to them. */
export async function foldTally(userId: string): Promise<void> {
  await db().$executeRaw`
    with gone as (
      delete from "ProjectTally" where id in (
        select id from "ProjectTally" where "userId" = ${userId} for update skip locked
      ) returning status, delta
    )
    insert into "ProjectTally" ("userId", status, delta)
    select ${userId}, status, sum(delta) from gone group by status having sum(delta) <> 0`;
}

/** What may change of a project. */
export type ProjectChange = Partial<
  Pick<ProjectRow, "title" | "description" | "prompt" | "config" | "status" | "jobId" | "filmId">
>;

const changed = ({ config, ...change }: ProjectChange) => ({
  ...change,
  ...(config ? { config: toStored(config) } : {}),
});

/** Changes a project unless its pipeline is running; false when it is. */
export async function updateIdle(tx: Db, userId: string, id: string, change: ProjectChange): Promise<boolean> {
  const data = changed(change);
  const { count } = await tx.project.updateMany({ where: { id, userId, status: { notIn: [...RUNNING] } }, data });
  return count > 0;
}

export async function updateProjectRow(userId: string, id: string, change: ProjectChange): Promise<boolean> {
  const data = changed(change);
  const { count } = await db().project.updateMany({ where: { id, userId }, data });
  return count > 0;
}

/** Removes a project unless its pipeline is running; false when it is. What it made stays in the library. */
export async function deleteIdle(tx: Db, userId: string, id: string): Promise<boolean> {
  const { count } = await tx.project.deleteMany({ where: { id, userId, status: { notIn: [...RUNNING] } } });
  if (count === 0) return false;
  await tx.asset.updateMany({ where: { projectId: id }, data: { projectId: null } });
  await tx.film.updateMany({ where: { projectId: id }, data: { projectId: null } });
  return true;
}
