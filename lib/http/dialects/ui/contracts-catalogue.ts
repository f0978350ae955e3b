import { z } from "zod";
import { MOODS } from "@/lib/providers/ports";
import { defineContract } from "../../contract";
import { avatarsSchema, voicesSchema } from "./catalogue";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const voicesContract = defineContract({
  id: "ui.voices",
  method: "GET",
  path: "/voices",
  summary: "Voices",
  tag,
  response: voicesSchema,
});

export const voicePreviewContract = defineContract({
  id: "ui.voicePreview",
  method: "GET",
  path: "/voices/{id}/preview",
  summary: "A voice's sample",
  tag,
  params: id,
  streams: ["audio/mpeg"],
});

export const moodPreviewContract = defineContract({
  id: "ui.moodPreview",
  method: "GET",
  path: "/music/{mood}/preview",
  summary: "A mood's sample",
  tag,
  params: z.object({ mood: z.enum(MOODS) }),
  streams: ["audio/mpeg"],
});

export const avatarsContract = defineContract({
  id: "ui.avatars",
  method: "GET",
  path: "/avatars",
  summary: "Presenters",
  tag,
  response: avatarsSchema,
});
