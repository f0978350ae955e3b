import { z } from "zod";

export const voiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  accent: z.string(),
  gender: z.enum(["male", "female", "neutral"]),
  tags: z.array(z.string()),
  engine: z.string(),
  /** A name of the API documents, which a voice of an engine speaks for: shown where it was chosen, and not offered. */
  documented: z.boolean(),
  previewUrl: z.string(),
});
export type VoiceView = z.infer<typeof voiceSchema>;
export const voicesSchema = z.object({ voices: z.array(voiceSchema) });

export const avatarSchema = z.object({
  id: z.string(),
  name: z.string(),
  gender: z.string(),
  tags: z.array(z.string()),
  previewUrl: z.string(),
});
export type AvatarView = z.infer<typeof avatarSchema>;
export const avatarsSchema = z.object({ avatars: z.array(avatarSchema) });

export const uploadSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  bytes: z.number(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  seconds: z.number().nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;
