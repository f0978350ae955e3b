import type { jobs as english } from "@/lib/messages/en/jobs";

/** The same in French. */
export const jobs = {
  "jobs.cancel_first": "Annulez-la d’abord, ou attendez.",
  "jobs.cancelled": "Annulée",
  "jobs.check_inngest_base_url_inngest":
    "Vérifiez INNGEST_BASE_URL et INNGEST_SIGNING_KEY, et que le serveur est en marche.",
  "jobs.drew_ahead": "{count} morceaux du film rendus pendant que le reste se prépare",
  "jobs.drew_pieces_film": "{rendered} morceaux du film sur {count} rendus",
  "jobs.goes_on": "Le moteur avait perdu cette tâche ; elle reprend après sa dernière étape terminée.",
  "jobs.in_line":
    "En file d’attente : {ahead, plural, one {# rendu} other {# rendus}} avant celui-ci, environ {minutes} min",
  "jobs.inngest_base_url_names_server":
    "INNGEST_BASE_URL désigne un serveur sur une autre machine, mais INNGEST_SIGNING_KEY n’est pas défini.",
  "jobs.inngest_server_did_not_take": "Le serveur Inngest n’a pas accepté les fonctions : {answer}",
  "jobs.job_has_already": "La tâche est déjà close ({status}) ; elle ne peut plus être annulée.",
  "jobs.job_has_ended": "La tâche est close ; plus rien n’est fait pour elle.",
  "jobs.job_still_running": "La tâche est encore en cours.",
  "jobs.lost_too_often": "Le moteur a perdu cette tâche {times} fois.",
  "jobs.mixed_sound_s": "Son mixé en {seconds, number, d1} s",
  "jobs.rendered_frames": "{totalFrames} images rendues (dont {uniqueFrames} différentes) en {total, number, d1} s",
  "jobs.required_credits": "Il faut {required} crédits, mais max_credits n’en permet que {available}",
  "jobs.set_inngest_signing_key_server":
    "Donnez à INNGEST_SIGNING_KEY la clé du serveur : sans elle, n’importe qui pourrait exécuter des étapes ici.",
  "jobs.start_again": "Relancez-la ; ce qui est terminé est conservé.",
  "jobs.trying_again": "{reason} Nouvelle tentative.",
  "jobs.waiting_start": "En attente de démarrage",
  "jobs.was_cancelled": "Annulée.",
} satisfies Record<keyof typeof english, string>;
