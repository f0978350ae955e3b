import type { webhooks as english } from "@/lib/messages/en/webhooks";

/** The same in French. */
export const webhooks = {
  "webhooks.account_has_most": "Un compte peut avoir {mostEndpoints} webhooks au plus.",
  "webhooks.by_owner": "Désactivé par son propriétaire.",
  "webhooks.disabled": "Le webhook est inactif.",
  "webhooks.disabled_because": "Le webhook est inactif. {why}",
  "webhooks.enable_first": "Activez-le d’abord.",
  "webhooks.gone": "Il a répondu 410 Gone.",
  "webhooks.remove_one_not_used": "Supprimez-en un qui ne sert plus.",
  "webhooks.subscribe_project": "Abonnez-vous à project:ID, job:ID, render:ID ou film:ID.",
  "webhooks.test_from_framewright": "Un test de Framewright",
  "webhooks.there_no_channel": "Le canal « {name} » n’existe pas.",
  "webhooks.secret_form": "après whsec_ vient le base64 de 24 à 64 octets",
} satisfies Record<keyof typeof english, string>;
