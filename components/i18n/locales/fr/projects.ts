import type { projects as english } from "@/lib/messages/en/projects";

/** The same in French. */
export const projects = {
  "projects.cannot_used": "{requested} est indisponible pour {wish} : {reason} {next} le remplace.",
  "projects.name_or_fallback": "Choisissez un autre fournisseur, ou autorisez un remplaçant.",
  "projects.no_adapter": "cette installation ne le prend pas en charge.",
  "projects.project_pipeline_never_started": "Le projet n’a jamais été lancé.",
  "projects.project_pipeline_running": "Le projet est déjà en cours.",
  "projects.provider_missing": "{wish} : {requested} est indisponible : {reason}",
  "projects.providers_missing": "{missing}",
  "projects.providers_remedies": "{remedies}",
  "projects.start_first": "Lancez-le d’abord.",
  "projects.unknown_provider": "fournisseur inconnu",
  "projects.wait_until_has_ended": "Attendez la fin de son exécution, ou annulez-la.",
} satisfies Record<keyof typeof english, string>;
