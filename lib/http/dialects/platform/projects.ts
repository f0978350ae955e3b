import { z } from "zod";
import { PROJECT_STATUSES, startProjectSchema } from "@/lib/services/projects/schemas";
import { PROJECT_STEPS } from "@/lib/wire/project-steps";
import { defineContract } from "../../contract";
import { LIMITS } from "./dialect";
import { newProject, projectChange, projectConfig } from "./project-request";

const tag = "Projects";
const limit = LIMITS.projects;
const params = z.object({ project_id: z.string().min(1).max(200) });
const status = z.enum(PROJECT_STATUSES);
const stepKeys = PROJECT_STEPS.map(({ key }) => key) as ["script", "images", "videos", "voice", "montage"];
const stepKey = z.enum(stepKeys);
const stepState = z.enum(["pending", "in_progress", "completed", "failed", "skipped"]);

const project = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  prompt: z.string(),
  config: projectConfig,
  status,
  created_at: z.string(),
  updated_at: z.string(),
});

const projectAsset = z.object({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  name: z.string(),
  mime_type: z.string(),
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  duration: z.number().nullable(),
  provider: z.string(),
  download_url: z.string(),
  created_at: z.string(),
});

const step = z.object({ status: stepState, progress: z.number().int().min(0).max(100) });

const projectDetail = project.extend({
  progress: z.object({
    overall: z.number().int().min(0).max(100),
    current_step: z.string().nullable(),
    steps: z.object({ script: step, images: step, videos: step, voice: step, montage: step }),
  }),
  assets: z.array(projectAsset),
  pipeline_id: z.string().nullable(),
  video_id: z.string().nullable(),
  video_url: z.string().nullable(),
  thumbnail_url: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string().nullable() }).nullable(),
});

const warning = z.object({
  code: z.string(),
  kind: z.string(),
  requested: z.string(),
  used: z.string(),
  message: z.string(),
});

/** The document's own example. */
const EXAMPLE = {
  title: "Ma Vidéo IA",
  description: "Une vidéo générée par IA sur le machine learning",
  prompt:
    "Créer une vidéo explicative de 2 minutes sur le machine learning pour débutants, avec un ton professionnel et des animations modernes",
  config: { target_duration: 120, format: "medium", language: "fr", style: "professional" },
};

export const createProjectContract = defineContract({
  id: "createProject",
  method: "POST",
  path: "/projects",
  summary: "Create a project",
  tag,
  scope: "generate",
  limit,
  status: 201,
  body: newProject,
  response: project,
  examples: [{ summary: "A project", request: EXAMPLE }],
});

export const listProjectsContract = defineContract({
  id: "listProjects",
  method: "GET",
  path: "/projects",
  summary: "Projects, newest first",
  tag,
  scope: "read",
  limit,
  query: z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(10),
    status: status.optional(),
    search: z.string().trim().max(200).optional(),
  }),
  response: z.object({
    items: z.array(project),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
    pages: z.number().int(),
  }),
});

export const getProjectContract = defineContract({
  id: "getProject",
  method: "GET",
  path: "/projects/{project_id}",
  summary: "One project with its progress and assets",
  tag,
  scope: "read",
  limit,
  params,
  response: projectDetail,
});

export const patchProjectContract = defineContract({
  id: "patchProject",
  method: "PATCH",
  path: "/projects/{project_id}",
  summary: "Change what is given",
  tag,
  scope: "generate",
  limit,
  params,
  body: projectChange,
  response: project,
});

export const putProjectContract = defineContract({
  id: "putProject",
  method: "PUT",
  path: "/projects/{project_id}",
  summary: "Replace a project's brief",
  tag,
  scope: "generate",
  limit,
  params,
  body: newProject,
  response: project,
});

export const deleteProjectContract = defineContract({
  id: "deleteProject",
  method: "DELETE",
  path: "/projects/{project_id}",
  summary: "Remove a project; what it made stays in the library",
  tag,
  scope: "manage",
  limit,
  params,
  response: z.undefined(),
  status: 204,
});

const { skipSteps, providers, fallback } = startProjectSchema.shape;

export const startProjectContract = defineContract({
  id: "startProject",
  method: "POST",
  path: "/projects/{project_id}/start",
  summary: "Start the pipeline",
  description:
    "A provider that is not configured gives way to the best that is, with a warning; with `fallback: false` it is a 422.",
  tag,
  scope: "generate",
  limit,
  params,
  body: z.object({
    pipeline_config: z.object({ skip_steps: skipSteps, providers, fallback: z.boolean().optional() }).prefault({}),
    fallback: fallback.optional(),
    dry_run: z.boolean().default(false),
    max_credits: z.number().int().min(0).optional(),
  }),
  response: z.object({
    id: z.string(),
    status,
    pipeline_id: z.string().nullable(),
    estimated_duration: z.number().int(),
    estimated_credits: z.number().int(),
    message: z.string(),
    warnings: z.array(warning),
  }),
  examples: [
    {
      summary: "With the document's providers",
      request: {
        pipeline_config: {
          skip_steps: [],
          providers: { llm: "openai", image: "dalle3", video: "runway", voice: "elevenlabs" },
        },
      },
    },
  ],
});

export const projectStatusContract = defineContract({
  id: "projectStatus",
  method: "GET",
  path: "/projects/{project_id}/status",
  summary: "How far the pipeline is",
  tag,
  scope: "read",
  limit,
  params,
  response: z.object({
    project_id: z.string(),
    pipeline_id: z.string().nullable(),
    status,
    progress: z.number().int().min(0).max(100),
    current_step: z
      .object({
        name: z.string(),
        agent: z.string(),
        started_at: z.string().nullable(),
        items_total: z.number().int(),
        items_completed: z.number().int(),
      })
      .nullable(),
    steps_completed: z.array(stepKey),
    steps_remaining: z.array(stepKey),
    estimated_remaining_seconds: z.number().int().nullable(),
    logs: z.array(z.object({ timestamp: z.string(), level: z.string(), message: z.string() })),
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string().nullable() }).nullable(),
  }),
});

export const cancelProjectContract = defineContract({
  id: "cancelProject",
  method: "POST",
  path: "/projects/{project_id}/cancel",
  summary: "Stop the pipeline; what was made is kept",
  tag,
  scope: "generate",
  limit,
  params,
  body: z.object({}),
  response: z.object({ id: z.string(), status, pipeline_id: z.string().nullable(), message: z.string() }),
});

export const projectContracts = [
  createProjectContract,
  listProjectsContract,
  getProjectContract,
  patchProjectContract,
  putProjectContract,
  deleteProjectContract,
  startProjectContract,
  projectStatusContract,
  cancelProjectContract,
];
