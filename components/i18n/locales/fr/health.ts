import type { health as english } from "@/lib/messages/en/health";

/** The same in French. */
export const health = {
  "health.does_not_answer": "Il ne répond pas.",
  "health.gigabytes_free": "{free, number, d1} Go libres.",
  "health.inngest_answers": "Le serveur Inngest répond.",
  "health.no_answer_time": "Pas de réponse dans le délai.",
  "health.no_chromium_chrome_found": "Aucun Chromium ni Chrome n’a été trouvé.",
  "health.no_workflow_worker_has_been": "Aucun worker ne s’est manifesté récemment.",
  "health.one_worker": "Un worker en marche.",
  "health.only_gb_free": "Il ne reste que {free, number, d1} Go libres.",
  "health.part.browser": "Navigateur",
  "health.part.database": "Base de données",
  "health.part.disk": "Disque",
  "health.part.engine": "Moteur de tâches",
  "health.part.storage": "Stockage",
  "health.postgresql": "PostgreSQL {version}",
  "health.workers": "{workers} workers en marche.",
} satisfies Record<keyof typeof english, string>;
