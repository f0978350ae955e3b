import type { Actor } from "@/lib/core/actor";
import { type JobRow, type JobWithSteps, loadJobs } from "@/lib/jobs/repo";
import type { Message } from "@/lib/messages/message";
import { type AssetRow, loadAssets } from "../assets/repo";
import { filmJob } from "../films/film-job";
import { findFilmFiles } from "../films/repo";
import { getJob, type JobView } from "../jobs/get-job";
import { type CourseRow, findCourseOfJob, type LectureRow } from "./repo";

export const LECTURE_STATUSES = ["pending", "processing", "ready", "failed", "cancelled"] as const;
export type LectureStatus = (typeof LECTURE_STATUSES)[number];

/** A lecture and how far its film is. */
export interface LectureView {
  lecture: LectureRow;
  status: LectureStatus;
  /** 0 to 1. */
  progress: number;
  /** Its film's file and subtitles, once they are there. */
  file: AssetRow | null;
  subtitles: AssetRow | null;
  /** Length of its film in seconds; null before. */
  seconds: number | null;
  error: { code: string; message: Message; remedy?: Message | undefined } | null;
}

export interface CourseView {
  course: CourseRow;
  job: JobView;
  lectures: LectureView[];
  /** The package, once it is there. */
  zip: AssetRow | null;
}

const STATUS: Record<JobRow["status"], LectureStatus> = {
  queued: "processing",
  running: "processing",
  waiting: "processing",
  succeeded: "ready",
  failed: "failed",
  cancelled: "cancelled",
};

function errorOf(lecture: LectureRow, job: JobWithSteps | undefined): LectureView["error"] {
  if (job?.status === "failed" && job.errorSaid) return { code: job.errorCode ?? "internal", ...job.errorSaid };
  return job || !lecture.error ? null : { code: "conflict", message: lecture.error };
}

/** The lectures of a course with their films, in their order. */
export async function viewLectures({ userId, lectures }: CourseRow): Promise<LectureView[]> {
  const jobs = await loadJobs(lectures.flatMap(({ jobId }) => jobId ?? []));
  const films = await findFilmFiles(
    userId,
    lectures.flatMap(({ filmId }) => filmId ?? []),
  );
  const assets = await loadAssets(
    films.flatMap(({ fileAssetId, vttAssetId }) => [fileAssetId, vttAssetId]).flatMap((id) => id ?? []),
  );
  const assetOf = (id: string | null | undefined) =>
    assets.find((asset) => asset.id === id && asset.trashedAt === null) ?? null;
  return lectures.map((lecture) => {
    const job = jobs.find(({ id }) => id === lecture.jobId);
    const film = films.find(({ id }) => id === lecture.filmId);
    const status = job ? STATUS[job.status] : lecture.error ? "failed" : "pending";
    const isReady = status === "ready";
    return {
      lecture,
      status,
      progress: isReady ? 1 : (job?.progress ?? 0),
      file: isReady ? assetOf(film?.fileAssetId) : null,
      subtitles: isReady ? assetOf(film?.vttAssetId) : null,
      seconds: job && isReady ? (filmJob.outputOf(job)?.durationSeconds ?? null) : null,
      error: errorOf(lecture, job),
    };
  });
}

/** A course's job, with all that is there of the course. @throws AppError `not_found` */
export async function courseOfJob(actor: Actor, { jobId }: { jobId: string }): Promise<CourseView> {
  const course = await findCourseOfJob(actor.userId, jobId);
  const [zip = null] = course.zipAssetId ? await loadAssets([course.zipAssetId]) : [];
  return { course, job: await getJob(actor, { id: jobId }), lectures: await viewLectures(course), zip };
}
