import type { editor as english } from "@/lib/messages/en/editor";

/** Sentences of the editor API. */
export const editor = {
  "editor.job_makes_no_film": "la tâche {id} ne produit pas de film",
  "editor.job_under_way": "La tâche n’a pas encore terminé son film.",
  "editor.job_left_no_film": "Le film de la tâche n’existe plus, ou n’a jamais été produit.",
  "editor.wait_for_job": "Attendez que la tâche soit terminée, puis créez le projet.",
  "editor.take_other_job": "Indiquez une tâche qui a produit un film, ou créez le projet à partir de fichiers.",
  "editor.nothing_left": "il ne resterait rien du segment, qui dure {seconds, number, d2} s",
  "editor.split_outside": "n’est pas à l’intérieur du segment, qui dure {seconds, number, d2} s",
  "editor.end_before_start": "doit être après start_time",
  "editor.behind_film_end": "se situe après la fin du film, à {seconds, number, d2} s",
  "editor.last_segment": "la place est au-delà du dernier segment : le projet en compte {count}",
  "editor.not_a_picture": "le fichier n’est pas une image : il est de type {kind}",
  "editor.no_text_of_overlay": "une incrustation de type {type} n’a pas de champ {field}",
  "editor.no_picture_to_change": "un segment sonore n’a pas de transitions",
  "editor.empty_project": "Le projet ne contient encore rien à calculer.",
  "editor.add_segments": "Ajoutez d’abord un segment ou une incrustation.",
} as const satisfies Record<keyof typeof english, string>;
