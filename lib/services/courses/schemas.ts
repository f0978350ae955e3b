import { z } from "zod";
import { languageTag } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import {
  DIFFICULTIES,
  MOST_LECTURES,
  MOST_LECTURES_A_SECTION,
  MOST_SECTIONS,
  outlineSchema,
  TITLE_STYLES,
} from "@/lib/planning/course/outline";
import { THEME_IDS } from "@/lib/timeline/schema/parts";

export { DIFFICULTIES, MOST_LECTURES_A_SECTION, MOST_SECTIONS, outlineSchema, TITLE_STYLES };

/** Documents that one course is made from, at most. */
export const MOST_DOCUMENTS = 20;
/** Where a course asks questions. */
export const QUIZ_FREQUENCIES = ["per_lecture", "per_section", "end"] as const;

const TOO_MANY = say("courses.most_lectures", { most: MOST_LECTURES });
const EASIER = say("courses.not_easier");

const few = z.string().trim().max(200).optional();

/** What a course is asked for with, whichever surface asks. */
export const courseInputSchema = z
  .object({
    topic: z.string().trim().min(1).max(300),
    difficultyStart: z.enum(DIFFICULTIES).default("beginner"),
    difficultyEnd: z.enum(DIFFICULTIES).default("intermediate"),
    sections: z.number().int().min(1).max(MOST_SECTIONS).default(3),
    /** In each section. */
    lectures: z.number().int().min(1).max(MOST_LECTURES_A_SECTION).default(3),
    category: few,
    niche: few,
    audience: few,
    /** ISO 639-1; found out from the topic when it is not given. */
    language: languageTag.optional(),
    titleStyle: z.enum(TITLE_STYLES).default("standard"),
    voiceId: z.string().max(200).optional(),
    /** Documents that the lectures are made from. */
    documentIds: z.array(z.string().max(200)).max(MOST_DOCUMENTS).default([]),
    quiz: z.enum(QUIZ_FREQUENCIES).optional(),
    format: z.enum(SHAPES).default("landscape"),
    theme: z.enum(THEME_IDS).optional(),
    /** Length of a lecture that a language model writes, in seconds. */
    lectureSeconds: z.number().int().min(20).max(1800).default(120),
    /** An outline to keep to, in place of one of ours; numbers of sections and lectures are then its own. */
    outline: outlineSchema.optional(),
    /** The same by the id that a preview answered with. */
    outlineId: z.string().max(100).optional(),
  })
  .check(({ value, issues }) => {
    if (value.sections * value.lectures > MOST_LECTURES) {
      issues.push({
        code: "custom",
        message: TOO_MANY.text,
        path: ["lectures"],
        input: value.lectures,
        params: { constraint: "too_big", said: TOO_MANY },
      });
    }
    if (DIFFICULTIES.indexOf(value.difficultyEnd) < DIFFICULTIES.indexOf(value.difficultyStart)) {
      issues.push({
        code: "custom",
        message: EASIER.text,
        path: ["difficultyEnd"],
        input: value.difficultyEnd,
        params: { constraint: "too_small", said: EASIER },
      });
    }
  });

export type CourseInput = z.input<typeof courseInputSchema>;
export type CourseRequest = z.output<typeof courseInputSchema>;
