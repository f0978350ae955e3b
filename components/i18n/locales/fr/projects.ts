import type { projects as english } from "@/lib/messages/en/projects";

/** The same in French. */
export const projects = {
  "projects.cannot_used": "{requested} ne peut pas servir ({wish}) : {reason} {next} prend sa place.",
  "projects.name_or_fallback": "Nommez un autre fournisseur, ou permettez qu’un autre prenne le relais.",
  "projects.no_adapter": "cette installation n’a rien pour lui.",
  "projects.project_pipeline_never_started": "La fabrication du projet n’a jamais été lancée.",
  "projects.project_pipeline_running": "La fabrication du projet est en cours.",
  "projects.provider_missing": "{wish} : {requested} ne peut pas servir : {reason}",
  "projects.providers_missing": "{missing}",
  "projects.providers_remedies": "{remedies}",
  "projects.start_first": "Lancez-la d’abord.",
  "projects.unknown_provider": "fournisseur inconnu",
  "projects.wait_until_has_ended": "Attendez qu’il ait fini, ou annulez-le.",
} satisfies Record<keyof typeof english, string>;
