/** Sentences of health. */
export const health = {
  "health.does_not_answer": "It is not responding.",
  "health.gigabytes_free": "{free, number, d1} GB free.",
  "health.inngest_answers": "The Inngest server is responding.",
  "health.no_answer_time": "No response in time.",
  "health.no_chromium_chrome_found": "No Chromium or Chrome was found.",
  "health.no_workflow_worker_has_been": "No workflow worker has been heard of lately.",
  "health.one_worker": "One worker is running.",
  "health.only_gb_free": "Only {free, number, d1} GB free.",
  "health.part.browser": "Browser",
  "health.part.database": "Database",
  "health.part.disk": "Disk",
  "health.part.engine": "Workflow engine",
  "health.part.storage": "Storage",
  "health.postgresql": "PostgreSQL {version}",
  "health.workers": "{workers} workers are running.",
} as const;
