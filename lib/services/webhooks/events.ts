/** What a webhook can be told about, as the platform's documents list it. */
export const WEBHOOK_EVENTS = [
  "project.created",
  "project.started",
  "project.completed",
  "project.failed",
  "render.started",
  "render.completed",
  "render.failed",
  "publish.completed",
  "publish.failed",
  "course.completed",
  "course.failed",
] as const;

/** How a delivery stands. */
export const DELIVERY_STATUSES = ["pending", "delivered", "failed", "cancelled"] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
