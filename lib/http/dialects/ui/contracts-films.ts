import { z } from "zod";
import { defineContract } from "../../contract";
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

const id = z.object({ id: z.string().min(1).max(200) });
const started = z.object({ jobId: z.string() });
const tag = "Studio";

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
