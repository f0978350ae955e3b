import type { JobView } from "@/lib/services/jobs";

/** The document's steps, in its order, and the steps of the film pipeline that make each up. */
export const PROJECT_STEPS = [
  { key: "script", name: "script_generation", agent: "script_agent", parts: ["understand", "script", "scenes"] },
  { key: "images", name: "image_generation", agent: "image_agent", parts: ["pictures"] },
  { key: "videos", name: "video_generation", agent: "video_agent", parts: ["timeline"] },
  { key: "voice", name: "voice_generation", agent: "voice_agent", parts: ["voices"] },
  { key: "montage", name: "montage", agent: "montage_agent", parts: ["music", "render", "check", "deliver"] },
] as const;
export type ProjectStepKey = (typeof PROJECT_STEPS)[number]["key"];

export type StepState = "pending" | "in_progress" | "completed" | "failed" | "skipped";

export interface ProjectStep {
  key: ProjectStepKey;
  status: StepState;
  /** 0–100 */
  progress: number;
}

export interface CurrentStep {
  key: ProjectStepKey;
  name: string;
  agent: string;
  startedAt: Date | null;
  itemsTotal: number;
  itemsCompleted: number;
}

type Part = JobView["steps"][number];

const isOver = (part: Part): boolean => part.status === "succeeded" || part.status === "skipped";

function stateOf(parts: Part[]): StepState {
  if (parts.some((part) => part.status === "failed")) return "failed";
  if (parts.length > 0 && parts.every((part) => part.status === "skipped")) return "skipped";
  if (parts.length > 0 && parts.every(isOver)) return "completed";
  return parts.some((part) => part.status === "running" || part.status === "succeeded") ? "in_progress" : "pending";
}

function shareOf(parts: Part[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const done = parts.reduce((sum, part) => sum + part.weight * (isOver(part) ? 1 : part.progress), 0);
  return weight === 0 ? 0 : Math.floor((done / weight) * 100);
}

/** Where each documented step is; all pending without a job. `skipSteps` are those that the job's request left out. */
export function projectSteps(job: JobView | null, skipSteps: readonly string[]): ProjectStep[] {
  return PROJECT_STEPS.map(({ key, parts }) => {
    const own = job?.steps.filter((part) => (parts as readonly string[]).includes(part.key)) ?? [];
    const state = stateOf(own);
    // Parts of a step that was left out may be needed for the others, as the stills of the pictures are.
    const status = state === "completed" && skipSteps.includes(key) ? "skipped" : state;
    return { key, status, progress: shareOf(own) };
  });
}

/** The documented name of a pipeline's step: `pictures` is `image_generation`. */
export function stepName(pipelineStep: string): string {
  return PROJECT_STEPS.find(({ parts }) => (parts as readonly string[]).includes(pipelineStep))?.name ?? pipelineStep;
}

/** The step that is worked on, with what it counts: scenes where there are any, else the parts of the step. */
export function currentStep(job: JobView | null): CurrentStep | null {
  const step = PROJECT_STEPS.find(({ parts }) => (parts as readonly string[]).includes(job?.currentStep ?? ""));
  if (!job || !step) return null;
  const own = job.steps.filter((part) => (step.parts as readonly string[]).includes(part.key));
  const counted = own.find((part) => part.key === job.currentStep && part.itemsTotal !== null);
  return {
    key: step.key,
    name: step.name,
    agent: step.agent,
    startedAt: own.find((part) => part.startedAt)?.startedAt ?? job.startedAt,
    itemsTotal: counted?.itemsTotal ?? own.length,
    itemsCompleted: counted ? (counted.itemsDone ?? 0) : own.filter(isOver).length,
  };
}
