import { z } from "zod";
import { MOODS } from "@/lib/providers/ports";
import { signUpSchema } from "@/lib/services/accounts";
import { defineContract } from "../../contract";
import {
  apiKeyRequest,
  apiKeySchema,
  engineCheckRequest,
  engineCheckSchema,
  engineSettingsRequest,
  enginesSchema,
  meSchema,
  newApiKeySchema,
  profileRequest,
} from "./account";
import { avatarsSchema, voicesSchema } from "./catalogue";
import {
  estimateSchema,
  exportRequest,
  exportStarted,
  filmPage,
  filmQuery,
  filmRequest,
  filmSchema,
  filmStarted,
  sceneRetryRequest,
  topicSchema,
} from "./films";
import { jobPage, jobQuery, jobSchema } from "./jobs";

const id = z.object({ id: z.string().min(1).max(200) });
const started = z.object({ jobId: z.string() });
const tag = "Studio";

/** What a person who signs up gets back. */
export const signUpContract = defineContract({
  id: "ui.signUp",
  method: "POST",
  path: "/sign-up",
  summary: "Create an account",
  tag,
  open: true,
  body: signUpSchema,
  response: z.object({ id: z.string() }),
  status: 201,
  // An address that makes accounts by the dozen is not a person; one who looks for a password that is strong enough is.
  limit: { bucket: "sign-up", points: 10, seconds: 3600, valid: true },
});
export const meContract = defineContract({
  id: "ui.me",
  method: "GET",
  path: "/me",
  summary: "Who is signed in",
  tag,
  response: meSchema,
});
export const profileContract = defineContract({
  id: "ui.profile",
  method: "PATCH",
  path: "/me",
  summary: "Change the profile",
  tag,
  body: profileRequest,
  response: meSchema,
});

export const listKeysContract = defineContract({
  id: "ui.keys",
  method: "GET",
  path: "/keys",
  summary: "API keys",
  tag,
  response: z.array(apiKeySchema),
});
export const createKeyContract = defineContract({
  id: "ui.createKey",
  method: "POST",
  path: "/keys",
  summary: "Create an API key",
  tag,
  body: apiKeyRequest,
  response: newApiKeySchema,
  status: 201,
});
export const revokeKeyContract = defineContract({
  id: "ui.revokeKey",
  method: "DELETE",
  path: "/keys/{id}",
  summary: "Revoke an API key",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});

export const enginesContract = defineContract({
  id: "ui.engines",
  method: "GET",
  path: "/engines",
  summary: "What this machine can do",
  tag,
  response: enginesSchema,
});
export const engineSettingsContract = defineContract({
  id: "ui.engineSettings",
  method: "PATCH",
  path: "/engines",
  summary: "Set what a provider needs, or remove it; for owners",
  tag,
  body: engineSettingsRequest,
  response: z.undefined(),
  status: 204,
});
export const engineCheckContract = defineContract({
  id: "ui.engineCheck",
  method: "POST",
  path: "/engines/check",
  summary: "Ask a provider whether its key works; for owners",
  tag,
  body: engineCheckRequest,
  response: engineCheckSchema,
  limit: { bucket: "engine-check", points: 60, seconds: 600 },
});
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

export const startFilmContract = defineContract({
  id: "ui.startFilm",
  method: "POST",
  path: "/films",
  summary: "Start a film",
  tag,
  body: filmRequest,
  response: filmStarted,
  status: 201,
});
export const estimateContract = defineContract({
  id: "ui.estimate",
  method: "POST",
  path: "/films/estimate",
  summary: "Cost, length and time of a film",
  tag,
  body: filmRequest,
  response: estimateSchema,
});
export const topicContract = defineContract({
  id: "ui.topic",
  method: "POST",
  path: "/films/topic",
  summary: "Who will write a film, and what its topic can mean",
  tag,
  body: filmRequest,
  response: topicSchema,
});
export const listFilmsContract = defineContract({
  id: "ui.films",
  method: "GET",
  path: "/films",
  summary: "Films",
  tag,
  query: filmQuery,
  response: filmPage,
});
export const filmContract = defineContract({
  id: "ui.film",
  method: "GET",
  path: "/films/{id}",
  summary: "One film",
  tag,
  params: id,
  response: filmSchema,
});
export const deleteFilmContract = defineContract({
  id: "ui.deleteFilm",
  method: "DELETE",
  path: "/films/{id}",
  summary: "Delete a film",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const exportContract = defineContract({
  id: "ui.export",
  method: "POST",
  path: "/films/{id}/exports",
  summary: "Make the film in another format, or say what that takes",
  tag,
  params: id,
  body: exportRequest,
  response: exportStarted,
  status: 201,
});
export const retrySceneContract = defineContract({
  id: "ui.retryScene",
  method: "POST",
  path: "/films/{id}/scenes/{scene}/retry",
  summary: "Make one scene again",
  tag,
  params: id.extend({ scene: z.string().min(1).max(200) }),
  body: sceneRetryRequest,
  response: started,
  status: 201,
});

export const listJobsContract = defineContract({
  id: "ui.jobs",
  method: "GET",
  path: "/jobs",
  summary: "Jobs",
  tag,
  query: jobQuery,
  response: jobPage,
});
export const jobContract = defineContract({
  id: "ui.job",
  method: "GET",
  path: "/jobs/{id}",
  summary: "One job",
  tag,
  params: id,
  response: jobSchema,
});
export const cancelJobContract = defineContract({
  id: "ui.cancelJob",
  method: "POST",
  path: "/jobs/{id}/cancel",
  summary: "Cancel a job",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const retryJobContract = defineContract({
  id: "ui.retryJob",
  method: "POST",
  path: "/jobs/{id}/retry",
  summary: "Start a job again",
  tag,
  params: id,
  response: started,
  status: 201,
});
export const jobEventsContract = defineContract({
  id: "ui.jobEvents",
  method: "GET",
  path: "/jobs/{id}/events",
  summary: "What happens in a job, as it happens",
  tag,
  params: id,
  streams: ["text/event-stream"],
});

export const assetFileContract = defineContract({
  id: "ui.assetFile",
  method: "GET",
  path: "/assets/{id}/file",
  summary: "An asset's file",
  tag,
  params: id,
  query: z.object({
    download: z.string().optional(),
    /** Of a picture that moves: one frame alone, as a PNG. */
    frame: z.coerce.number().int().min(0).max(4999).optional(),
  }),
  streams: ["*/*"],
});
export const assetThumbnailContract = defineContract({
  id: "ui.assetThumbnail",
  method: "GET",
  path: "/assets/{id}/thumbnail",
  summary: "An asset's thumbnail",
  tag,
  params: id,
  streams: ["image/jpeg"],
});
