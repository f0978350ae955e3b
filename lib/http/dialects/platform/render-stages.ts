import type { RenderProgress } from "@/lib/services/exports";
import type { JobView } from "@/lib/services/jobs";

const STAGES = ["preparation", "compositing", "encoding", "finalization"] as const;
type StageName = (typeof STAGES)[number];

interface RenderStage {
  status: "pending" | "in_progress" | "completed" | "failed";
  /** Seconds it took; of a finished stage. */
  duration?: number;
  /** 0 to 100; of the stage under way. */
  progress?: number;
}
export type RenderStages = Record<StageName, RenderStage>;

/** Share of the render step at which compositing begins and ends, as the renderer reports it. */
const COMPOSITING = { from: 0.05, to: 0.95 };

type Step = JobView["steps"][number] | undefined;

/** When each stage began: from the steps, and within the render from the renderer's own. */
function beginnings(job: JobView, reached: RenderProgress["reached"]): Partial<Record<StageName, Date>> {
  const step = (key: string): Step => job.steps.find((one) => one.key === key);
  const cameTo = (stage: string) => reached.findLast((one) => one.stage === stage)?.at;
  const rendered = step("render")?.finishedAt ?? undefined;
  const begun: Partial<Record<StageName, Date | undefined>> = {
    preparation: step("timeline")?.startedAt ?? undefined,
    compositing: cameTo("pictures") ?? cameTo("sound") ?? rendered,
    encoding: cameTo("join") ?? rendered,
    finalization: step("check")?.startedAt ?? undefined,
  };
  return Object.fromEntries(Object.entries(begun).filter(([, at]) => at));
}

function share(name: StageName, job: JobView): number {
  const progress = job.steps.find((one) => one.key === "render")?.progress ?? 0;
  const { from, to } = COMPOSITING;
  const shares: Record<StageName, number> = {
    preparation: progress / from,
    compositing: (progress - from) / (to - from),
    encoding: (progress - to) / (1 - to),
    finalization: (job.steps.find((one) => one.key === "check")?.progress ?? 0) * 0.8,
  };
  return Math.floor(Math.min(1, Math.max(0, shares[name])) * 100);
}

/** A render's steps and the renderer's own stages as the document's four. */
export function stagesOf({ job, reached }: RenderProgress): RenderStages {
  const begun = beginnings(job, reached);
  const stages = {} as RenderStages;
  for (const [at, name] of STAGES.entries()) {
    const start = begun[name];
    const next = STAGES.slice(at + 1).find((later) => begun[later]);
    const end = next ? begun[next] : job.status === "succeeded" ? (job.finishedAt ?? undefined) : undefined;
    if (start && end) {
      const seconds = Math.max(0, (end.getTime() - start.getTime()) / 1000);
      stages[name] = { status: "completed", duration: Math.round(seconds * 10) / 10 };
    } else if (!start) {
      stages[name] = { status: "pending" };
    } else if (job.status === "failed" || job.status === "cancelled") {
      stages[name] = { status: "failed" };
    } else {
      stages[name] = { status: "in_progress", progress: share(name, job) };
    }
  }
  return stages;
}

/** The stage under way, or null. */
export function currentStage(stages: RenderStages): StageName | null {
  return STAGES.find((name) => stages[name].status === "in_progress") ?? null;
}
