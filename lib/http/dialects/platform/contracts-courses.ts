import { z } from "zod";
import { LECTURE_STATUSES } from "@/lib/services/courses";
import { defineContract } from "../../contract";
import { warning } from "./contracts-assets";
import { courseRequest, outlineRequest } from "./course-request";
import { LIMITS } from "./dialect";

const tag = "Courses";
const limit = LIMITS.projects;

const outlineLecture = z.object({
  title: z.string(),
  summary: z.string(),
  key_points: z.array(z.string()),
});
const outline = z.object({
  /** What `generate` takes as `outline_id`, for a day. */
  outline_id: z.string(),
  title: z.string(),
  language: z.string(),
  total_lectures: z.number().int(),
  sections: z.array(z.object({ title: z.string(), lectures: z.array(outlineLecture) })),
  warnings: z.array(z.string()),
});

const EXAMPLE = {
  topic: "Docker Fundamentals",
  difficulty_start: "beginner",
  difficulty_end: "intermediate",
  structure: { number_of_sections: 4, lectures_per_section: 3 },
};

export const previewOutlineContract = defineContract({
  id: "previewOutline",
  method: "POST",
  path: "/courses/preview-outline",
  summary: "What a course would teach",
  description:
    "A language model plans it where one is configured; else it is an outline of questions that claims nothing as fact. The same request is made from it for a day, and so is one that names its `outline_id` or brings it, edited, as `outline`.",
  tag,
  scope: "generate",
  limit,
  body: outlineRequest,
  response: outline,
  examples: [
    {
      summary: "The document's preview",
      request: {
        ...EXAMPLE,
        context: { category: "tech", profile_niche: "DevOps", profile_audience_level: "junior developers" },
      },
    },
  ],
});

const courseStatus = z.enum(["queued", "processing", "completed", "failed"]);

export const generateCourseContract = defineContract({
  id: "generateCourse",
  method: "POST",
  path: "/courses/generate",
  summary: "Make a course",
  description: "Every lecture becomes a film of its own, which costs what a film of its length costs.",
  tag,
  scope: "generate",
  limit,
  status: 202,
  body: courseRequest,
  response: z.object({
    job_id: z.string(),
    course_id: z.string(),
    status: courseStatus,
    estimated_credits: z.number().int(),
    /** seconds of work on this machine */
    estimated_seconds: z.number(),
  }),
  examples: [
    {
      summary: "The document's course",
      request: {
        ...EXAMPLE,
        context: { category: "tech" },
        language: "en",
        quiz_config: { enabled: true, frequency: "per_section" },
        title_style: "engaging",
      },
    },
  ],
});

const errorDetails = z.object({ code: z.string(), message: z.string(), remedy: z.string().nullable() });

const lecture = z.object({
  id: z.string(),
  /** Counted from 0, in the whole course and its sections. */
  position: z.number().int(),
  section: z.number().int(),
  section_title: z.string(),
  title: z.string(),
  status: z.enum(LECTURE_STATUSES),
  /** 0 to 100 */
  progress: z.number(),
  /** seconds */
  duration: z.number().nullable(),
  video_id: z.string().nullable(),
  video_url: z.string().nullable(),
  subtitles_url: z.string().nullable(),
  error: errorDetails.nullable(),
});

export const courseJobContract = defineContract({
  id: "courseJob",
  method: "GET",
  path: "/courses/jobs/{job_id}",
  summary: "How far a course is, and what is there of it",
  description:
    "Lectures that are ready can be fetched while others are made. A course of which some lectures could not be made is completed and `partial`; one that was cancelled is failed and `cancelled`. The addresses need no key.",
  tag,
  scope: "read",
  params: z.object({ job_id: z.string().min(1).max(200) }),
  response: z.object({
    job_id: z.string(),
    course_id: z.string(),
    title: z.string(),
    status: courseStatus,
    cancelled: z.boolean(),
    partial: z.boolean(),
    /** 0 to 100 */
    progress: z.number(),
    current_step: z.string().nullable(),
    lectures: z.array(lecture),
    failed_lectures: z.array(z.string()),
    output_urls: z.object({
      videos: z.array(z.string()),
      zip: z.string().nullable(),
      lectures: z.array(
        z.object({ id: z.string(), title: z.string(), video: z.string(), subtitles: z.string().nullable() }),
      ),
    }),
    warnings: z.array(warning),
    error: z.string().nullable(),
    error_details: errorDetails.nullable(),
    created_at: z.string(),
    completed_at: z.string().nullable(),
  }),
});

export const courseContracts = [previewOutlineContract, generateCourseContract, courseJobContract];
