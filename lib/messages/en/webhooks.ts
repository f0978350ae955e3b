/** Sentences of webhooks. */
export const webhooks = {
  "webhooks.account_has_most": "An account can have at most {mostEndpoints} webhooks.",
  "webhooks.by_owner": "Disabled by its owner.",
  "webhooks.disabled": "The webhook is disabled.",
  "webhooks.disabled_because": "The webhook is disabled. {why}",
  "webhooks.enable_first": "Enable it first.",
  "webhooks.gone": "It answered 410 Gone.",
  "webhooks.remove_one_not_used": "Remove one that is no longer used.",
  "webhooks.subscribe_project": "Subscribe to project:ID, job:ID, render:ID or film:ID.",
  "webhooks.test_from_framewright": "A test from Framewright",
  "webhooks.there_no_channel": 'There is no channel "{name}".',
  "webhooks.secret_form": "after whsec_ must come the base64 of 24 to 64 bytes",
} as const;
