import { z } from "zod";
import { languageTag } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import {
  type CourseInput,
  DIFFICULTIES,
  MOST_DOCUMENTS,
  MOST_LECTURES_A_SECTION,
  MOST_SECTIONS,
  outlineSchema,
  QUIZ_FREQUENCIES,
  TITLE_STYLES,
} from "@/lib/services/courses/schemas";
import { THEME_IDS } from "@/lib/timeline/schema/parts";

const few = z.string().trim().max(200).optional();

/** What an outline is asked for with; all but the topic has its usual value. */
export const outlineRequest = z.object({
  topic: z.string().trim().min(1).max(300),
  difficulty_start: z.enum(DIFFICULTIES).default("beginner"),
  difficulty_end: z.enum(DIFFICULTIES).optional(),
  structure: z
    .object({
      number_of_sections: z.number().int().min(1).max(MOST_SECTIONS).default(3),
      lectures_per_section: z.number().int().min(1).max(MOST_LECTURES_A_SECTION).default(3),
    })
    .prefault({}),
  context: z.object({ category: few, profile_niche: few, profile_audience_level: few }).prefault({}),
  language: languageTag.optional(),
  title_style: z.enum(TITLE_STYLES).default("standard"),
  document_ids: z.array(z.string().min(1).max(200)).max(MOST_DOCUMENTS).default([]),
});

/** The document's request for a course. */
export const courseRequest = outlineRequest.extend({
  voice_id: z.string().min(1).max(200).optional(),
  /** A voice learnt from recordings, which then speaks every lecture; goes before `voice_id`. */
  voice_profile_id: z.string().min(1).max(200).optional(),
  /** What the client calls the person who asks. */
  user_id: z.string().trim().max(200).optional(),
  quiz_config: z
    .object({ enabled: z.boolean().default(true), frequency: z.enum(QUIZ_FREQUENCIES).default("per_section") })
    .optional(),
  format: z.enum(SHAPES).default("landscape"),
  theme: z.enum(THEME_IDS).optional(),
  /** Seconds of each lecture that a language model writes. */
  lecture_duration: z.number().int().min(20).max(1800).optional(),
  /** An outline to keep to, such as a preview that was edited. */
  outline: outlineSchema.optional(),
  /** The same by its id, as a preview answered with it, for a day. */
  outline_id: z.string().min(1).max(100).optional(),
});

/** Where the document has what the core's errors name. */
export const COURSE_FIELDS = {
  sections: "structure.number_of_sections",
  lectures: "structure.lectures_per_section",
  category: "context.category",
  niche: "context.profile_niche",
  audience: "context.profile_audience_level",
};

type OutlineBody = z.output<typeof outlineRequest>;

/** The level at which a course ends, where none is said: one above the first, as far as there is one. */
function endOf({ difficulty_start, difficulty_end }: OutlineBody) {
  return difficulty_end ?? DIFFICULTIES[Math.min(DIFFICULTIES.indexOf(difficulty_start) + 1, DIFFICULTIES.length - 1)];
}

export function toOutlineInput(body: OutlineBody): CourseInput {
  const { structure, context } = body;
  return {
    topic: body.topic,
    difficultyStart: body.difficulty_start,
    difficultyEnd: endOf(body),
    sections: structure.number_of_sections,
    lectures: structure.lectures_per_section,
    category: context.category,
    niche: context.profile_niche,
    audience: context.profile_audience_level,
    language: body.language,
    titleStyle: body.title_style,
    documentIds: body.document_ids,
  };
}

export function toCourseInput(body: z.output<typeof courseRequest>): CourseInput {
  return {
    ...toOutlineInput(body),
    voiceId: body.voice_profile_id ?? body.voice_id,
    quiz: body.quiz_config?.enabled ? body.quiz_config.frequency : undefined,
    format: body.format,
    theme: body.theme,
    lectureSeconds: body.lecture_duration,
    outline: body.outline,
    outlineId: body.outline_id,
  };
}
