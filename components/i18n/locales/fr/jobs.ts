import type { jobs as english } from "@/lib/messages/en/jobs";

/** The same in French. */
export const jobs = {
  "jobs.cancel_first": "Annulez-le d’abord, ou attendez.",
  "jobs.cancelled": "Annulé",
  "jobs.check_inngest_base_url_inngest": "Vérifiez INNGEST_BASE_URL et INNGEST_SIGNING_KEY, et que le serveur tourne.",
  "jobs.drew_pieces_film": "{rendered} morceaux du film sur {count} dessinés",
  "jobs.goes_on": "Le moteur avait perdu ce travail ; il reprend après sa dernière étape terminée.",
  "jobs.in_line":
    "Dans la file : {ahead, plural, one {# rendu passe} other {# rendus passent}} avant celui-ci, environ {minutes} min",
  "jobs.inngest_base_url_names_server":
    "INNGEST_BASE_URL nomme un serveur sur une autre machine, mais INNGEST_SIGNING_KEY n’est pas défini.",
  "jobs.inngest_server_did_not_take": "Le serveur Inngest n’a pas pris les fonctions : {answer}",
  "jobs.job_has_already": "Le travail a déjà pris fin ({status}) ; il ne peut plus être annulé.",
  "jobs.job_has_ended": "Le travail a pris fin ; plus rien n’est fait pour lui.",
  "jobs.job_still_running": "Le travail est encore en cours.",
  "jobs.lost_too_often": "Le moteur a perdu ce travail {times} fois.",
  "jobs.mixed_sound_s": "Son mixé en {seconds, number, d1} s",
  "jobs.rendered_frames": "{totalFrames} images rendues (dont {uniqueFrames} différentes) en {total, number, d1} s",
  "jobs.required_credits": "Il faut {required} crédits, mais max_credits n’en permet que {available}",
  "jobs.set_inngest_signing_key_server":
    "Donnez à INNGEST_SIGNING_KEY la clé du serveur : sans elle, n’importe qui pourrait faire tourner des étapes ici.",
  "jobs.start_again": "Relancez-le ; ce qui est déjà fait est gardé.",
  "jobs.trying_again": "{reason} Nouvel essai.",
  "jobs.waiting_start": "En attente de départ",
  "jobs.was_cancelled": "Annulé.",
} satisfies Record<keyof typeof english, string>;
