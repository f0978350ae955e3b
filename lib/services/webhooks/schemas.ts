import { z } from "zod";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";
import { WEBHOOK_EVENTS } from "./events";

const url = z
  .url({
    protocol: /^https?$/,
    error: (issue) => (issue.code === "invalid_format" ? "Must be an http or https address" : undefined),
  })
  .max(2000);
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .max(WEBHOOK_EVENTS.length)
  .transform((list) => [...new Set(list)]);
const description = z.string().trim().max(500);

/** A secret of the user's own, or one in the Standard Webhooks form (`whsec_` and base64 of 24 to 64 bytes). */
export const secretSchema = z
  .string()
  .min(8, wording(say("validation.too_short", { least: 8 })))
  .max(200)
  .refine(
    (secret) => {
      if (!secret.startsWith("whsec_")) return true;
      const bytes = Buffer.from(secret.slice(6), "base64");
      return bytes.length >= 24 && bytes.length <= 64;
    },
    wording(say("webhooks.secret_form")),
  );

export const createEndpointSchema = z.object({
  url,
  events,
  secret: secretSchema.optional(),
  description: description.default(""),
});
export type CreateEndpointInput = z.input<typeof createEndpointSchema>;

export const updateEndpointSchema = z.object({
  url: url.optional(),
  events: events.optional(),
  description: description.optional(),
  status: z.enum(["enabled", "disabled"]).optional(),
});
export type UpdateEndpointInput = z.input<typeof updateEndpointSchema>;

export const rotateSecretSchema = z.object({
  secret: secretSchema.optional(),
  /** Hours for which the old secret signs too. */
  overlapHours: z.number().min(0).max(168).default(24),
});
