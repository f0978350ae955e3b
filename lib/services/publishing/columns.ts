import { z } from "zod";

/** The column `Publication.analytics`: figures of the platform; `at` is when they were asked for (ISO 8601). */
export const analyticsColumn = z.object({
  views: z.number(),
  likes: z.number(),
  comments: z.number(),
  at: z.string(),
});
export type Analytics = z.output<typeof analyticsColumn>;

/** The column `Publication.state`: whatever the adapter has kept. */
export const stateColumn = z.record(z.string(), z.unknown());

/** The column `Publication.config`: what the adapter's own schema let through. */
export const configColumn = z.record(z.string(), z.unknown());

/** What is encrypted in `PlatformConnection.cipher`. */
export const tokensColumn = z.object({
  access: z.string(),
  refresh: z.string().optional(),
  expiresAt: z.number().optional(),
});
