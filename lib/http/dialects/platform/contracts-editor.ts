import { z } from "zod";
import { CONTAINERS, SOUND_CONTAINERS } from "@/lib/core/media-formats";
import { defineContract } from "../../contract";
import { overlay, segment, segmentContracts } from "./contracts-editor-segments";
import { LIMITS } from "./dialect";
import { editorProjectChange, newEditorProject } from "./editor-request";
import { QUALITY } from "./render-request";
import { transitionName } from "./timeline-request";

const tag = "Editor";
const id = z.string().min(1).max(200);
const params = z.object({ project_id: id });
const page = z.coerce.number().int().min(1).max(1_000_000).default(1);
const limit = z.coerce.number().int().min(1).max(100).default(10);

const projectRow = z.object({
  id: z.string(),
  /** The client's own name for whom it edits. */
  user_id: z.string().nullable(),
  name: z.string(),
  course_job_id: z.string().nullable(),
  resolution: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  fps: z.number().int(),
  /** seconds */
  duration: z.number(),
  /** Counts the changes of its timeline. */
  revision: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
});
const project = projectRow.extend({ segments: z.array(segment), overlays: z.array(overlay) });

export const createEditorProjectContract = defineContract({
  id: "createEditorProject",
  method: "POST",
  path: "/editor/projects",
  summary: "Start to edit a film",
  description:
    "With `course_job_id` the project is a copy of the film that the job has made, which stays as it is; with `media` it shows files one after the other; with neither it is empty.",
  tag,
  scope: "generate",
  status: 201,
  body: newEditorProject,
  response: project,
  examples: [
    {
      summary: "An empty project",
      request: { user_id: "user_123", name: "Docker Course - Edited", resolution: "1080p", fps: 30 },
    },
  ],
});

export const listEditorProjectsContract = defineContract({
  id: "listEditorProjects",
  method: "GET",
  path: "/editor/projects",
  summary: "Editor projects, newest first",
  tag,
  scope: "read",
  query: z.object({
    page,
    limit,
    user_id: z.string().max(200).optional(),
    search: z.string().trim().max(200).optional(),
  }),
  response: z.object({
    items: z.array(projectRow),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
    pages: z.number().int(),
  }),
});

export const getEditorProjectContract = defineContract({
  id: "getEditorProject",
  method: "GET",
  path: "/editor/projects/{project_id}",
  summary: "One project with its segments and overlays",
  tag,
  scope: "read",
  params,
  response: project,
});

export const patchEditorProjectContract = defineContract({
  id: "patchEditorProject",
  method: "PATCH",
  path: "/editor/projects/{project_id}",
  summary: "Change a project's name, size or frame rate",
  tag,
  scope: "generate",
  params,
  body: editorProjectChange,
  response: project,
  examples: [{ summary: "Larger", request: { name: "Docker, second cut", resolution: "1440p" } }],
});

export const deleteEditorProjectContract = defineContract({
  id: "deleteEditorProject",
  method: "DELETE",
  path: "/editor/projects/{project_id}",
  summary: "Remove a project; the film that it began as, its files and its renders stay",
  tag,
  scope: "manage",
  params,
  status: 204,
  response: z.undefined(),
});

export const listTransitionsContract = defineContract({
  id: "listTransitions",
  method: "GET",
  path: "/editor/transitions",
  summary: "Transitions that segments can come and go with",
  tag,
  scope: "read",
  response: z.object({
    transitions: z.array(z.object({ name: transitionName, kind: z.string(), direction: z.string().nullable() })),
  }),
});

const status = z.enum(["pending", "processing", "completed", "failed", "cancelled"]);

export const renderJob = z.object({
  job_id: z.string(),
  /** Null after the project was removed. */
  project_id: z.string().nullable(),
  status,
  /** 0 to 100 */
  progress: z.number().int(),
  current_step: z.string().nullable(),
  /** Where the file can be had without credentials, for a while; null until it is made. */
  output_url: z.string().nullable(),
  thumbnail_url: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string().nullable() }).nullable(),
  created_at: z.string(),
  completed_at: z.string().nullable(),
});

export const renderEditorProjectContract = defineContract({
  id: "renderEditorProject",
  method: "POST",
  path: "/editor/projects/{project_id}/render",
  summary: "Render a project as it is now",
  tag,
  scope: "generate",
  limit: LIMITS.render,
  status: 202,
  params,
  body: z.object({
    quality: z.enum(Object.keys(QUALITY) as [keyof typeof QUALITY]).default("standard"),
    format: z.enum([...CONTAINERS, ...SOUND_CONTAINERS]).default("mp4"),
    /** As the project shows its captions without it. */
    include_subtitles: z.boolean().optional(),
    dry_run: z.boolean().optional(),
    max_credits: z.number().int().min(0).optional(),
  }),
  response: z.object({
    /** Null for a dry run. */
    job_id: z.string().nullable(),
    project_id: z.string(),
    status: z.enum(["pending", "dry_run"]),
    /** seconds of work on this machine */
    estimated_duration: z.number(),
    estimated_credits: z.number().int(),
  }),
  examples: [{ summary: "The document's render", request: { quality: "high", format: "mp4" } }],
});

export const listRenderJobsContract = defineContract({
  id: "listRenderJobs",
  method: "GET",
  path: "/editor/projects/{project_id}/render-jobs",
  summary: "Renders of a project, newest first",
  tag,
  scope: "read",
  params,
  query: z.object({ limit }),
  response: z.object({ items: z.array(renderJob) }),
});

const jobParams = z.object({ job_id: id });

export const getRenderJobContract = defineContract({
  id: "getRenderJob",
  method: "GET",
  path: "/editor/render-jobs/{job_id}",
  summary: "How far a render is",
  tag,
  scope: "read",
  params: jobParams,
  response: renderJob,
});

export const cancelRenderJobContract = defineContract({
  id: "cancelRenderJob",
  method: "POST",
  path: "/editor/render-jobs/{job_id}/cancel",
  summary: "Stop a render of a project",
  tag,
  scope: "generate",
  params: jobParams,
  body: z.object({}),
  response: renderJob,
});

export const editorContracts = [
  createEditorProjectContract,
  listEditorProjectsContract,
  getEditorProjectContract,
  patchEditorProjectContract,
  deleteEditorProjectContract,
  ...segmentContracts,
  listTransitionsContract,
  renderEditorProjectContract,
  listRenderJobsContract,
  getRenderJobContract,
  cancelRenderJobContract,
];
