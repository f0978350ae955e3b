import { z } from "zod";

export const emailSchema = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
export const passwordSchema = z.string().min(8, "at least 8 characters").max(200);

export const signUpSchema = z.object({
  email: emailSchema,
  password: passwordSchema,
  name: z.string().trim().max(120).optional(),
  locale: z.enum(["en", "fr"]).default("en"),
});
export type SignUpInput = z.input<typeof signUpSchema>;
