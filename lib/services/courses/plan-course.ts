import { tmpdir } from "node:os";
import { isAppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { detectLanguage, loadLanguages } from "@/lib/language/language";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { CourseOutline, OutlineRequest } from "@/lib/planning/course/outline";
import { topicOutline } from "@/lib/planning/course/topic-outline";
import { type WrittenOutline, writeOutline } from "@/lib/planning/course/write-outline";
import { attemptsBefore } from "@/lib/providers/fallback";
import type { CourseRequest } from "./schemas";

export interface PlannedCourse {
  outline: CourseOutline;
  /** What whoever asks must know of it. */
  warnings: Message[];
  /** Of an outline that a language model wrote: what it cost. */
  written?: Omit<WrittenOutline, "outline">;
}

/** Language that a course is in: as asked, or its topic's. */
export async function languageOf({ language, topic }: CourseRequest): Promise<string> {
  await loadLanguages();
  return language?.slice(0, 2) ?? detectLanguage(topic).language;
}

const outlineRequest = (request: CourseRequest, language: string): OutlineRequest => ({
  topic: request.topic,
  language,
  sections: request.sections,
  lectures: request.lectures,
  from: request.difficultyStart,
  to: request.difficultyEnd,
  titleStyle: request.titleStyle,
  category: request.category,
  niche: request.niche,
  audience: request.audience,
});

/** The same for requests that ask for the same outline, whatever else they ask for. */
export async function outlineHash(request: CourseRequest): Promise<string> {
  const { sections, lectures, topic, titleStyle, difficultyStart, difficultyEnd } = request;
  const language = await languageOf(request);
  return sha256(JSON.stringify([topic, language, sections, lectures, titleStyle, difficultyStart, difficultyEnd]));
}

/** Whether writers failed though one is configured. */
const isConfigured = (error: unknown): boolean =>
  attemptsBefore(error).some(({ outcome }) => outcome !== "unavailable");

/**
 * What a course on a topic will teach: as a language model plans it where one is there, else an outline of questions that
 * says what it is.
 * @throws AppError `cancelled` when the work is stopped
 */
export async function planCourse(request: CourseRequest, signal?: AbortSignal): Promise<PlannedCourse> {
  const language = await languageOf(request);
  const asked = outlineRequest(request, language);
  const bare = (warning: Message): PlannedCourse => {
    const isOurs = /^(?:en|fr)$/.test(language);
    const others = isOurs ? [] : [say("courses.outline_in_english", { language })];
    return { outline: topicOutline(asked), warnings: [warning, ...others] };
  };
  try {
    const written = await writeOutline(asked, { workDir: tmpdir(), ...(signal ? { signal } : {}) });
    if (!written) return bare(say("courses.writer_failed"));
    const { outline, ...rest } = written;
    return { outline, warnings: [], written: rest };
  } catch (error) {
    if (signal?.aborted || !isAppError(error) || error.code === "cancelled") throw error;
    return bare(isConfigured(error) ? say("courses.writer_failed") : say("courses.no_writer"));
  }
}
