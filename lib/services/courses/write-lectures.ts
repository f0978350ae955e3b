import { tmpdir } from "node:os";
import { isAppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { addNotice, type StepContext } from "@/lib/jobs/run";
import { loadLanguages } from "@/lib/language/language";
import { say } from "@/lib/messages/say";
import type { CourseOutline } from "@/lib/planning/course/outline";
import { topicLectureScript } from "@/lib/planning/course/topic-outline";
import { writeScript } from "@/lib/planning/script/write-script";
import { writtenText } from "@/lib/planning/script/written";
import { recordUsage } from "../usage";
import { courseJob } from "./course-job";
import { outlineHash, planCourse } from "./plan-course";
import {
  type CourseRow,
  findOutline,
  insertLectures,
  type LectureRow,
  loadCourse,
  updateCourse,
  updateLecture,
} from "./repo";

/** The outline to keep to: the one that was given, the newest preview of the same request, or a new one. */
async function outlineFor({ job, signal }: StepContext, { userId, request }: CourseRow): Promise<CourseOutline> {
  if (request.outline) return request.outline;
  const previewed = await findOutline(userId, { requestHash: await outlineHash(request) });
  if (previewed) return previewed;
  const { outline, warnings, written } = await planCourse(request, signal);
  for (const [at, message] of warnings.entries()) await addNotice(job.id, { code: `outline_${at}`, message });
  if (written) await recordUsage(job, { kind: "writer", units: JSON.stringify(outline).length, ...written });
  return outline;
}

/** Plans a course's lectures, once. */
export async function planLectures(context: StepContext): Promise<void> {
  const course = await loadCourse(courseJob.inputOf(context.job).courseId);
  if (course.lectures.length > 0) return;
  const outline = await outlineFor(context, course);
  await transaction(async (tx) => {
    await updateCourse(tx, course.id, { title: outline.title, sections: outline.sections.map(({ title }) => title) });
    await insertLectures(tx, course.id, outline);
  });
}

/** What a language model is told a lecture is about. */
function briefOf(course: CourseRow, lecture: LectureRow): string {
  const { request, lectures } = course;
  const others = lectures.filter(({ id }) => id !== lecture.id).map(({ title }) => title);
  return [
    `One lecture of the course "${course.title}", section "${course.sections[lecture.section] ?? ""}".`,
    lecture.summary,
    lecture.keyPoints.length ? `Explain: ${lecture.keyPoints.join("; ")}.` : "",
    `Level: ${request.difficultyStart} to ${request.difficultyEnd}.`,
    request.audience ? `Audience: ${request.audience}.` : "",
    others.length ? `Other lectures cover these, so leave them out: ${others.join("; ")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** A lecture's text by a language model; null where none is there or it fails. @throws AppError `cancelled` */
async function writtenLecture({ job, signal }: StepContext, course: CourseRow, lecture: LectureRow) {
  try {
    const { script, provenance, attempts } = await writeScript(
      {
        topic: `${lecture.title} (${course.title})`,
        brief: briefOf(course, lecture),
        language: course.language,
        targetSeconds: course.request.lectureSeconds,
      },
      { workDir: tmpdir(), idempotencyKey: lecture.id, ...(signal ? { signal } : {}) },
    );
    const text = writtenText({ ...script, title: lecture.title });
    await recordUsage(job, { kind: "writer", provenance, units: text.length, attempts });
    return text;
  } catch (error) {
    if (signal?.aborted || !isAppError(error) || error.code === "cancelled") throw error;
    return null;
  }
}

/** Writes what each lecture says, one after the other; those that are written already stay as they are. */
export async function writeLectures(context: StepContext): Promise<void> {
  await loadLanguages();
  const course = await loadCourse(courseJob.inputOf(context.job).courseId);
  const total = course.lectures.length;
  let outlines = 0;
  for (const [done, lecture] of course.lectures.entries()) {
    await context.progress(done / total, { done, total });
    if (lecture.script !== null) continue;
    const written = await writtenLecture(context, course, lecture);
    if (written === null) outlines += 1;
    const { title, keyPoints: key_points } = lecture;
    const section = course.sections[lecture.section] ?? "";
    await updateLecture(lecture.id, {
      script: written ?? topicLectureScript(course, section, { title, key_points }),
    });
  }
  if (outlines > 0) {
    await addNotice(context.job.id, { code: "lectures", message: say("courses.lectures_are_outlines", { outlines }) });
  }
}
