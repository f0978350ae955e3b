import { z } from "zod";
import { defineContract } from "../../contract";
import {
  projectCardSchema,
  projectPage,
  projectQuery,
  projectRequest,
  projectSchema,
  projectStarted,
  startRequest,
} from "./projects";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const listProjectsContract = defineContract({
  id: "ui.projects",
  method: "GET",
  path: "/projects",
  summary: "Projects",
  tag,
  query: projectQuery,
  response: projectPage,
});
export const createProjectContract = defineContract({
  id: "ui.createProject",
  method: "POST",
  path: "/projects",
  summary: "Create a project",
  tag,
  body: projectRequest,
  response: projectCardSchema,
  status: 201,
});
export const projectContract = defineContract({
  id: "ui.project",
  method: "GET",
  path: "/projects/{id}",
  summary: "One project",
  tag,
  params: id,
  response: projectSchema,
});
export const changeProjectContract = defineContract({
  id: "ui.changeProject",
  method: "PATCH",
  path: "/projects/{id}",
  summary: "Change a project's brief",
  tag,
  params: id,
  body: projectRequest,
  response: projectCardSchema,
});
export const deleteProjectContract = defineContract({
  id: "ui.deleteProject",
  method: "DELETE",
  path: "/projects/{id}",
  summary: "Delete a project; its film and files stay",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const startProjectContract = defineContract({
  id: "ui.startProject",
  method: "POST",
  path: "/projects/{id}/start",
  summary: "Start a project, or say what that would take",
  tag,
  params: id,
  body: startRequest,
  response: projectStarted,
});
export const cancelProjectContract = defineContract({
  id: "ui.cancelProject",
  method: "POST",
  path: "/projects/{id}/cancel",
  summary: "Stop a project's run",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
