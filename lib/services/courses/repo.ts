import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Db, db, Prisma } from "@/lib/db/client";
import { parseIfKept, parseStored, toStored } from "@/lib/db/stored";
import { type Message, messageSchema } from "@/lib/messages/message";
import { type CourseOutline, outlineSchema } from "@/lib/planning/course/outline";
import { type CourseRequest, courseInputSchema } from "./schemas";

const withLectures = { lectures: { orderBy: { position: "asc" } } } as const satisfies Prisma.CourseInclude;
type StoredCourse = Prisma.CourseGetPayload<{ include: typeof withLectures }>;

type StoredLecture = StoredCourse["lectures"][number];

export interface LectureRow extends Omit<StoredLecture, "errorSaid"> {
  /** Why its film could not be begun; null otherwise. */
  error: Message | null;
}
export interface CourseRow extends Omit<StoredCourse, "request" | "lectures"> {
  request: CourseRequest;
  lectures: LectureRow[];
}

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened({ request, lectures, ...row }: StoredCourse): CourseRow {
  const place = { table: "Course", column: "request", id: row.id };
  return {
    ...row,
    request: parseStored(courseInputSchema, request, place),
    lectures: lectures.map(({ errorSaid, ...lecture }) => ({
      ...lecture,
      error: parseIfKept(messageSchema, errorSaid, { table: "CourseLecture", column: "errorSaid", id: lecture.id }),
    })),
  };
}

type NewCourse = Pick<CourseRow, "id" | "userId" | "jobId" | "title" | "language" | "request">;

export async function insertCourse(tx: Db, { request, ...course }: NewCourse): Promise<void> {
  await tx.course.create({ data: { ...course, request: toStored(request) } });
}

/** The course of one's own job. @throws AppError `not_found`, also for somebody else's */
export async function findCourseOfJob(userId: string, jobId: string): Promise<CourseRow> {
  const course = await db().course.findFirst({ where: { jobId, userId }, include: withLectures });
  if (!course) throw notFound("Job", jobId);
  return opened(course);
}

/** For the workflow, which acts for the owner of the job. */
export async function loadCourse(id: string, tx: Db = db()): Promise<CourseRow> {
  const course = await tx.course.findUnique({ where: { id }, include: withLectures });
  if (!course) throw notFound("Course", id);
  return opened(course);
}

export async function updateCourse(
  tx: Db,
  id: string,
  change: Pick<Prisma.CourseUpdateManyMutationInput, "title" | "sections" | "zipAssetId">,
): Promise<void> {
  await tx.course.updateMany({ where: { id }, data: change });
}

/** Writes the lectures of an outline, in their order. */
export async function insertLectures(tx: Db, courseId: string, { sections }: CourseOutline): Promise<void> {
  const all = sections.flatMap(({ lectures }, section) => lectures.map((lecture) => ({ ...lecture, section })));
  await tx.courseLecture.createMany({
    data: all.map(({ key_points: keyPoints, ...lecture }, position) => ({
      ...lecture,
      id: newId("lecture"),
      courseId,
      position,
      keyPoints,
    })),
  });
}

/** Changes a lecture; an error that is given is why its film could not be begun. */
export async function updateLecture(
  id: string,
  { error, ...change }: Partial<Pick<LectureRow, "script" | "filmId" | "jobId" | "error">>,
  tx: Db = db(),
): Promise<void> {
  const errorSaid = error === undefined ? {} : { errorSaid: error === null ? Prisma.DbNull : toStored(error) };
  await tx.courseLecture.updateMany({ where: { id }, data: { ...change, ...errorSaid } });
}

/** Names the film and job of a lecture that has none. @returns false for one that has */
export async function takeLecture(tx: Db, id: string, made: { filmId: string; jobId: string }): Promise<boolean> {
  const { count } = await tx.courseLecture.updateMany({
    where: { id, jobId: null },
    data: { ...made, errorSaid: Prisma.DbNull },
  });
  return count > 0;
}

/** The course job that waits for the end of a lecture's job; null for a job that is no lecture's. */
export async function findCourseJobOf(tx: Db, lectureJobId: string): Promise<string | null> {
  const lecture = await tx.courseLecture.findUnique({
    where: { jobId: lectureJobId },
    select: { course: { select: { jobId: true } } },
  });
  return lecture?.course.jobId ?? null;
}

/** Ids of the jobs of the lectures that a course's job makes. */
export async function findLectureJobsOf({ id, userId }: { id: string; userId: string }): Promise<string[]> {
  const lectures = await db().courseLecture.findMany({
    where: { course: { jobId: id, userId }, jobId: { not: null } },
    select: { jobId: true },
  });
  return lectures.flatMap(({ jobId }) => jobId ?? []);
}

/** How long a previewed outline is kept, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const since = (): Date => new Date(Date.now() - KEPT_MS);

/** Keeps a previewed outline for a day. @returns its id */
export async function insertOutline(userId: string, requestHash: string, outline: CourseOutline): Promise<string> {
  const id = newId("outline");
  await db().courseOutline.deleteMany({ where: { userId, createdAt: { lt: since() } } });
  await db().courseOutline.create({ data: { id, userId, requestHash, outline: toStored(outline) } });
  return id;
}

/** One's own previewed outline, by its id, or the newest of a request; null when there is none of today. */
export async function findOutline(
  userId: string,
  which: { id: string } | { requestHash: string },
): Promise<CourseOutline | null> {
  const row = await db().courseOutline.findFirst({
    where: { userId, ...which, createdAt: { gte: since() } },
    orderBy: { createdAt: "desc" },
  });
  return row && parseStored(outlineSchema, row.outline, { table: "CourseOutline", column: "outline", id: row.id });
}
