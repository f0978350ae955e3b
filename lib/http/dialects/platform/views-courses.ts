import type { z } from "zod";
import { signedUrl } from "@/lib/services/assets/signed-url";
import type { CourseView, LectureView, PreviewedOutline, StartedCourse } from "@/lib/services/courses";
import type { JobView } from "@/lib/services/jobs";
import { noticesWire } from "@/lib/wire/notices";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import type { courseJobContract, generateCourseContract, previewOutlineContract } from "./contracts-courses";

type Answer<C extends { response?: z.ZodType }> = z.output<NonNullable<C["response"]>>;
type CourseAnswer = Answer<typeof courseJobContract>;

export function outlineWire({
  outline,
  outlineId,
  language,
  warnings,
}: PreviewedOutline): Answer<typeof previewOutlineContract> {
  return {
    outline_id: outlineId,
    title: outline.title,
    language,
    total_lectures: outline.sections.reduce((sum, { lectures }) => sum + lectures.length, 0),
    sections: outline.sections,
    warnings: warnings.map(({ text }) => text),
  };
}

const STATUS: Record<JobView["status"], CourseAnswer["status"]> = {
  queued: "queued",
  running: "processing",
  waiting: "processing",
  succeeded: "completed",
  failed: "failed",
  cancelled: "failed",
};

export const startedCourseWire = ({
  courseId,
  job,
  estimate,
}: StartedCourse): Answer<typeof generateCourseContract> => ({
  job_id: job.id,
  course_id: courseId,
  status: STATUS[job.status],
  estimated_credits: estimate.credits,
  estimated_seconds: Math.ceil(estimate.workSeconds),
});

/** A share as a percentage, to a tenth. */
const percent = (share: number): number => Math.round(share * 1000) / 10;

const urlOf = (asset: LectureView["file"], name: string): string | null => asset && signedUrl(asset, name);

function lectureWire(view: LectureView, sections: readonly string[]): CourseAnswer["lectures"][number] {
  const { lecture, status, progress, file, subtitles, seconds, error } = view;
  const name = `lecture-${lecture.position + 1}`;
  return {
    id: lecture.id,
    position: lecture.position,
    section: lecture.section,
    section_title: sections[lecture.section] ?? "",
    title: lecture.title,
    status,
    progress: percent(progress),
    duration: seconds,
    video_id: lecture.filmId,
    video_url: urlOf(file, `${name}.mp4`),
    subtitles_url: urlOf(subtitles, `${name}.vtt`),
    error: error && {
      code: error.code.toUpperCase(),
      message: error.message.text,
      remedy: error.remedy?.text ?? null,
    },
  };
}

/** Why a course's job has not ended well; null while it may. */
function failureWire(job: JobView): CourseAnswer["error_details"] {
  if (job.status === "cancelled") return { code: "CANCELLED", message: "The course was cancelled.", remedy: null };
  if (job.status !== "failed") return null;
  return {
    code: (job.errorCode ?? "internal").toUpperCase(),
    message: job.errorMessage ?? "The course failed.",
    remedy: job.errorRemedy,
  };
}

export function courseJobWire({ course, job, lectures, zip }: CourseView): CourseAnswer {
  const all = lectures.map((view) => lectureWire(view, course.sections));
  const made = all.flatMap(({ id, title, video_url: video, subtitles_url: subtitles }) =>
    video ? [{ id, title, video, subtitles }] : [],
  );
  const failed = all.filter(({ status }) => status === "failed" || status === "cancelled").map(({ id }) => id);
  const failure = failureWire(job);
  return {
    job_id: job.id,
    course_id: course.id,
    title: course.title,
    status: STATUS[job.status],
    cancelled: job.status === "cancelled",
    partial: job.status === "succeeded" && failed.length > 0,
    progress: percent(job.progress),
    current_step: job.currentStep,
    lectures: all,
    failed_lectures: failed,
    output_urls: {
      videos: made.map(({ video }) => video),
      zip: zip && signedUrl(zip, zip.name),
      lectures: made,
    },
    warnings: noticesWire(job.notices),
    error: failure === null ? null : failure.message,
    error_details: failure,
    created_at: isoTime(job.createdAt),
    completed_at: isoOrNull(job.finishedAt),
  };
}
