/** Sentences of projects. */
export const projects = {
  "projects.cannot_used": "{requested} cannot be used for {wish}: {reason} {next} is used instead.",
  "projects.name_or_fallback": "Name another provider, or allow a fallback.",
  "projects.no_adapter": "this installation has no adapter for it.",
  "projects.project_pipeline_never_started": "The project was never started.",
  "projects.project_pipeline_running": "The project is already running.",
  "projects.provider_missing": "{wish}: {requested} cannot be used: {reason}",
  "projects.providers_missing": "{missing}",
  "projects.providers_remedies": "{remedies}",
  "projects.start_first": "Start it first.",
  "projects.unknown_provider": "unknown provider",
  "projects.wait_until_has_ended": "Wait until it has ended, or cancel it.",
} as const;
