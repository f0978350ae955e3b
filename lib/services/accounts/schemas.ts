import { z } from "zod";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";

export const emailSchema = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
export const passwordSchema = z
  .string()
  .min(8, wording(say("validation.too_short", { least: 8 })))
  .max(200);

export const signUpSchema = z.object({
  email: emailSchema,
  password: passwordSchema,
  name: z.string().trim().max(120).optional(),
  locale: z.enum(["en", "fr"]).default("en"),
});
export type SignUpInput = z.input<typeof signUpSchema>;
