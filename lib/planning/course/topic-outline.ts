import { display } from "@/lib/language/typography";
import { type CourseOutline, DIFFICULTIES, type OutlineLecture, type OutlineRequest } from "./outline";
import { TOPIC_TEXTS, topicLanguage } from "./topic-texts";

/** Stages that a level of difficulty has. */
const STAGES_A_LEVEL = 3;

/**
 * Places of so many sections among the stages, from the one level to the other, in order and none twice; where the levels have
 * too few stages, their neighbours join.
 */
function stagesFor({ sections, from, to }: OutlineRequest, known: number): number[] {
  let first = DIFFICULTIES.indexOf(from) * STAGES_A_LEVEL;
  let last = (DIFFICULTIES.indexOf(to) + 1) * STAGES_A_LEVEL - 1;
  while (last - first + 1 < sections) {
    if (last < known - 1) last += 1;
    else first -= 1;
  }
  if (sections === 1) return [first];
  return Array.from({ length: sections }, (_, at) => first + Math.round((at * (last - first)) / (sections - 1)));
}

/** An outline of a bare topic, for when neither a language model nor documents are there: questions, and no answers. */
export function topicOutline(request: OutlineRequest): CourseOutline {
  const language = topicLanguage(request.language);
  const { stages, aspects, summary } = TOPIC_TEXTS[language];
  const isLong = request.sections * request.lectures > aspects.length;
  const sections = stagesFor(request, stages.length).map((stage, section) => {
    const title = stages[stage] as string;
    const lectures = Array.from({ length: request.lectures }, (_, at): OutlineLecture => {
      const { titles, questions } = aspects[(section * request.lectures + at) % aspects.length] as (typeof aspects)[0];
      const own = titles[request.titleStyle];
      // Aspects come again in a long course: the section tells them apart.
      return { title: isLong ? `${title} – ${own}` : own, summary, key_points: [...questions] };
    });
    return { title, lectures };
  });
  return { title: display(request.topic, language), sections };
}

/** The script of a lecture of such an outline: says what it is, asks its questions, and states nothing about the topic. */
export function topicLectureScript(
  course: { title: string; language: string },
  section: string,
  lecture: Pick<OutlineLecture, "title" | "key_points">,
): string {
  const { opening, headings, leads, closing } = TOPIC_TEXTS[topicLanguage(course.language)];
  const said = opening.replace("{topic}", course.title).replace("{section}", section);
  const parts = lecture.key_points.slice(0, headings.length).map((question, at) => {
    return `## ${headings[at]}\n\n${leads[at]} ${question}`;
  });
  return [`# ${lecture.title}`, said, ...parts, closing].join("\n\n");
}
