import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { loadLanguages } from "@/lib/language/language";
import { display } from "@/lib/language/typography";
import { say } from "@/lib/messages/say";
import { assertCredits } from "../credits";
import { estimateSeconds, type SecondsEstimate } from "../films/estimate-film";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { parseInput } from "../parse-input";
import { resolveVoice } from "../voices";
import { assertDocuments } from "./assert-documents";
import { courseJob } from "./course-job";
import { languageOf } from "./plan-course";
import { findCourseOfJob, findOutline, insertCourse } from "./repo";
import { type CourseInput, type CourseRequest, courseInputSchema } from "./schemas";

export interface StartedCourse {
  courseId: string;
  job: JobView;
  /** Of all lectures together. */
  estimate: SecondsEstimate;
}

/** How many lectures a request comes to. */
const lecturesOf = ({ outline, sections, lectures }: CourseRequest): number =>
  outline ? outline.sections.reduce((sum, section) => sum + section.lectures.length, 0) : sections * lectures;

/** Cost and waiting time of all lectures. */
async function estimateCourse(request: CourseRequest): Promise<SecondsEstimate> {
  const each = await estimateSeconds(request.lectureSeconds);
  const count = lecturesOf(request);
  return {
    filmSeconds: each.filmSeconds * count,
    workSeconds: each.workSeconds * count,
    credits: each.credits * count,
  };
}

/** The request with the outline that it names. @throws AppError `not_found` for one that is no more, or somebody else's */
async function withOutline(userId: string, request: CourseRequest): Promise<CourseRequest> {
  if (!request.outlineId || request.outline) return request;
  const outline = await findOutline(userId, { id: request.outlineId });
  if (!outline) throw notFound("Outline", request.outlineId);
  return { ...request, outline };
}

/**
 * Asks for a course: its outline, then a film for each lecture.
 * @throws AppError `validation`, `insufficient_credits` for all lectures together, `not_found` (outline), `storage_full`
 */
export async function startCourse(
  actor: Actor,
  input: CourseInput,
  options: Pick<StartOptions, "repeats"> = {},
): Promise<StartedCourse> {
  const request = await withOutline(actor.userId, parseInput(courseInputSchema, input));
  await loadLanguages();
  assertDocuments(request);
  const language = await languageOf(request);
  await resolveVoice(request.voiceId, language, actor.userId);
  const estimate = await estimateCourse(request);
  await assertCredits(actor.userId, estimate.credits);
  const title = request.outline?.title ?? display(request.topic, language);
  const courseId = newId("course");
  const job = started(
    await startJob(courseJob, {
      userId: actor.userId,
      input: { courseId, title },
      notices: request.quiz ? [{ code: "NO_SOURCE", message: say("courses.no_source_for_quiz") }] : [],
      estimateSeconds: estimate.workSeconds,
      ...options,
      after: async (tx, { id: jobId }) => {
        await insertCourse(tx, { id: courseId, userId: actor.userId, jobId, title, language, request });
      },
    }),
  );
  return { courseId: courseJob.inputOf(job).courseId, job: viewOf(job), estimate };
}

/** Asks for the same course again, as a new one. @throws AppError as startCourse */
export async function repeatCourse(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const { request } = await findCourseOfJob(actor.userId, job.id);
  return (await startCourse(actor, request, { repeats: job })).job;
}
