import { z } from "zod";
import { say } from "@/lib/messages/say";

/** Most sections of a course, most lectures of a section, and most lectures in all. */
export const MOST_SECTIONS = 12;
export const MOST_LECTURES_A_SECTION = 12;
export const MOST_LECTURES = 60;
const TOO_MANY = say("courses.most_lectures", { most: MOST_LECTURES });

export const DIFFICULTIES = ["beginner", "intermediate", "advanced", "expert"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const TITLE_STYLES = ["standard", "engaging", "question", "action"] as const;
export type TitleStyle = (typeof TITLE_STYLES)[number];

const line = z.string().trim().min(1).max(200);

/** What a course will teach, in its order: what is previewed, edited and made. */
export const outlineSchema = z.object({
  title: line,
  sections: z
    .array(
      z.object({
        title: line,
        lectures: z
          .array(
            z.object({
              title: line,
              summary: z.string().trim().max(1000).default(""),
              key_points: z.array(z.string().trim().min(1).max(300)).max(12).default([]),
              /** What is said word for word, as Markdown; written for the lecture without it. */
              script: z.string().trim().min(1).max(20_000).optional(),
            }),
          )
          .min(1)
          .max(MOST_LECTURES_A_SECTION),
      }),
    )
    .min(1)
    .max(MOST_SECTIONS)
    .refine((sections) => sections.reduce((sum, { lectures }) => sum + lectures.length, 0) <= MOST_LECTURES, {
      message: TOO_MANY.text,
      params: { said: TOO_MANY },
    }),
});
export type CourseOutline = z.output<typeof outlineSchema>;
export type OutlineSection = CourseOutline["sections"][number];
export type OutlineLecture = OutlineSection["lectures"][number];

/** What an outline is made for. */
export interface OutlineRequest {
  topic: string;
  language: string;
  sections: number;
  /** In each section. */
  lectures: number;
  from: Difficulty;
  to: Difficulty;
  titleStyle: TitleStyle;
  /** Who it is for and what it belongs to, in the words of whoever asks. */
  category?: string | undefined;
  niche?: string | undefined;
  audience?: string | undefined;
}
