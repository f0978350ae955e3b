/** Sentences of courses. */
export const courses = {
  "courses.lectures_are_outlines":
    "{outlines, plural, one {# lecture is} other {# lectures are}} an outline: no language model wrote it, so it claims nothing as fact. Configure a language model, or add documents.",
  "courses.no_lecture_made": "None of the lectures could be made: {why}",
  "courses.no_writer":
    "No language model is configured, so this outline has questions in place of facts. Configure one, or add documents.",
  "courses.outline_in_english":
    "Outlines without a language model are in English or French: none is there in {language}.",
  "courses.retry_lectures": "Correct what the lectures name, and start the course again.",
  "courses.writer_failed":
    "The language model could not plan this course, so its outline has questions in place of facts.",
  "courses.leave_documents_out": "Leave document_ids out: this version makes courses from a topic only.",
  "courses.no_document": 'There is no document with the id "{id}".',
  "courses.no_source_for_quiz":
    "The course has no quiz: questions need documents that prove their answers, and this one is made from a topic.",
  "courses.most_lectures": "at most {most, number} lectures in all",
  "courses.not_easier": "not easier than the level it begins at",
} as const;
