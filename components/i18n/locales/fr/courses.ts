import type { courses as english } from "@/lib/messages/en/courses";

/** The same in French. */
export const courses = {
  "courses.lectures_are_outlines":
    "{outlines, plural, one {# leçon est une trame} other {# leçons sont des trames}} : aucun modèle de langage ne les a écrites, et rien n’y est présenté comme un fait. Configurez un modèle de langage, ou ajoutez des documents.",
  "courses.no_lecture_made": "Aucune leçon n’a pu être créée : {why}",
  "courses.no_writer":
    "Aucun modèle de langage n’est configuré : cette trame pose des questions au lieu d’énoncer des faits. Configurez-en un, ou ajoutez des documents.",
  "courses.outline_in_english":
    "Sans modèle de langage, les trames sont en anglais ou en français : il n’y en a pas en {language}.",
  "courses.retry_lectures": "Corrigez ce que les leçons signalent, puis relancez le cours.",
  "courses.writer_failed":
    "Le modèle de langage n’a pas pu planifier ce cours : sa trame pose des questions au lieu d’énoncer des faits.",
  "courses.leave_documents_out": "Retirez document_ids : cette version ne crée de cours qu’à partir d’un sujet.",
  "courses.no_document": "Aucun document n’a l’identifiant « {id} ».",
  "courses.no_source_for_quiz":
    "Le cours n’a pas de quiz : les questions demandent des documents qui prouvent leurs réponses, et celui-ci part d’un sujet.",
  "courses.most_lectures": "{most, number} leçons au plus en tout",
  "courses.not_easier": "pas plus facile que le niveau de départ",
} satisfies Record<keyof typeof english, string>;
