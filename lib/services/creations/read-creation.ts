import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import type { AssetRow } from "../assets/repo";
import { getBatch } from "../generation";
import type { JobView } from "../jobs";
import { bestProvider, providerLabel } from "./best-provider";

/** How far a picture or clip is. */
export interface CreationState {
  id: string;
  status: "processing" | "succeeded" | "failed";
  /** 0 to 1. */
  progress: number;
  /** Who makes or made it. */
  provider: { id: string; label: string };
  prompt: string;
  /** The file, once it is made. */
  asset: AssetRow | null;
  /** Why there is none, once that is certain. */
  error: string | null;
}

const STATUS: Record<JobView["status"], CreationState["status"]> = {
  queued: "processing",
  running: "processing",
  waiting: "processing",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "failed",
};

async function providerOf(asset: AssetRow, kind: "image" | "video"): Promise<CreationState["provider"]> {
  const id = asset.provider || asset.metadata.operation?.provider;
  if (id) return { id, label: providerLabel(id, kind) };
  const best = await bestProvider(kind);
  return { id: best?.id ?? "", label: best?.label ?? "" };
}

/** How far a creation of one kind is; another's or another account's is not found. @throws AppError `not_found` */
export async function readCreation(
  actor: Actor,
  { id, kind }: { id: string; kind: "image" | "video" },
): Promise<CreationState> {
  const { job, assets } = await getBatch(actor, { id });
  const [asset] = assets;
  if (!asset || asset.kind !== kind) throw notFound("Job", id);
  const status = STATUS[job.status];
  return {
    id,
    status,
    progress: job.progress,
    provider: await providerOf(asset, kind),
    prompt: asset.prompt,
    asset: status === "succeeded" ? asset : null,
    error: status === "failed" ? (job.errorMessage ?? asset.error ?? "") : null,
  };
}
