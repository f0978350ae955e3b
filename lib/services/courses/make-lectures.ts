import { AppError, isAppError } from "@/lib/core/errors";
import { ACTIVE, type JobWithSteps, loadJob, loadJobs, lockJob } from "@/lib/jobs/repo";
import { assertGoing, enterStep, reportProgress, type StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { startFilm } from "../films/start-film";
import { courseJob } from "./course-job";
import { type CourseRow, type LectureRow, loadCourse, takeLecture, updateLecture } from "./repo";

/** Thrown where another run has begun a lecture's film already. */
class AlreadyBegun extends Error {}

/**
 * Begins the film of a lecture that has none, once. One that cannot be begun keeps why, and the others go on.
 * @returns whether it has one now
 */
export async function beginLecture(course: CourseRow, lecture: LectureRow): Promise<boolean> {
  if (lecture.jobId !== null) return true;
  const { request, language, userId } = course;
  const { voiceId, theme, format } = request;
  try {
    await startFilm(
      { userId, role: "member" },
      {
        script: lecture.script ?? lecture.title,
        title: lecture.title,
        language,
        format,
        music: "none",
        ...(voiceId ? { voiceId } : {}),
        ...(theme ? { theme } : {}),
      },
      {
        also: async (tx, made) => {
          // Whoever cancels the course waits for this film, or this film finds the course cancelled.
          await lockJob(tx, course.jobId);
          assertGoing(await loadJob(course.jobId, tx));
          if (!(await takeLecture(tx, lecture.id, made))) throw new AlreadyBegun();
        },
      },
    );
    return true;
  } catch (error) {
    if (error instanceof AlreadyBegun) return true;
    if (!isAppError(error) || error.retryable || error.code === "cancelled") throw error;
    await updateLecture(lecture.id, { error: error.said.message });
    return false;
  }
}

/** Begins the films of all lectures: they wait for each other where films do. */
export async function beginLectures({ job }: Pick<StepContext, "job">): Promise<void> {
  const course = await loadCourse(courseJob.inputOf(job).courseId);
  assertGoing(job);
  await enterStep(job, "lectures");
  for (const lecture of course.lectures) await beginLecture(course, lecture);
}

const isActive = ({ status }: JobWithSteps): boolean => ACTIVE.some((active) => active === status);

/**
 * Looks at the lectures of a course's job and notes how far they are.
 * @returns how many are still being made
 * @throws AppError `cancelled` when the course's job has ended
 */
export async function lecturesLeft(jobId: string): Promise<number> {
  const job = await loadJob(jobId);
  assertGoing(job);
  const { lectures } = await loadCourse(courseJob.inputOf(job).courseId);
  const jobs = await loadJobs(lectures.flatMap(({ jobId: id }) => id ?? []));
  const left = jobs.filter(isActive);
  const total = lectures.length;
  const made = left.reduce((sum, { progress }) => sum + progress, total - left.length);
  await reportProgress(job, "lectures", made / total, { done: total - left.length, total });
  return left.length;
}

/** Ends the step in which lectures are made. @throws AppError `provider_failed` when none of them could be */
export async function settleLectures({ job }: StepContext): Promise<void> {
  const { lectures } = await loadCourse(courseJob.inputOf(job).courseId);
  const jobs = await loadJobs(lectures.flatMap(({ jobId }) => jobId ?? []));
  if (jobs.some(({ status }) => status === "succeeded")) return;
  const why =
    jobs.find(({ errorSaid }) => errorSaid)?.errorSaid?.message ??
    lectures.find(({ error }) => error)?.error ??
    say("jobs.was_cancelled");
  throw new AppError({
    code: "conflict",
    message: say("courses.no_lecture_made", { why }),
    remedy: say("courses.retry_lectures"),
    details: { failed: lectures.length },
  });
}
