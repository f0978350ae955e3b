import type { z } from "zod";
import { baseUrl } from "@/lib/core/env";
import type { AssetRow } from "@/lib/services/assets";
import type { Batch, StartedBatch } from "@/lib/services/generation";
import { attemptsWire } from "@/lib/wire/attempts";
import { noticesWire } from "@/lib/wire/notices";
import { isoTime } from "@/lib/wire/time";
import type { getAssetContract } from "./contracts-assets";
import type { getBatchContract } from "./contracts-generation";

type Answer<C extends { response?: z.ZodType }> = z.output<NonNullable<C["response"]>>;
type AssetAnswer = Answer<typeof getAssetContract>;

const sceneOf = ({ metadata, sceneRef }: AssetRow): string | number | null => metadata.sceneId ?? sceneRef;
const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

export function assetWire(asset: AssetRow): AssetAnswer {
  const address = `${baseUrl()}/api/v1/assets/${asset.id}`;
  return {
    id: asset.id,
    type: asset.kind,
    status: asset.status as AssetAnswer["status"],
    name: asset.name,
    project_id: asset.projectId,
    batch_id: asset.batchId,
    scene_id: sceneOf(asset),
    prompt: asset.prompt,
    negative_prompt: asset.negativePrompt,
    mime_type: asset.mime,
    size: Number(asset.bytes),
    width: asset.width,
    height: asset.height,
    duration: asset.durationSeconds,
    codec: asset.codec,
    download_url: `${address}/download`,
    thumbnail_url: asset.thumbnailKey ? `${address}/thumbnail` : null,
    provenance: {
      provider: asset.provider,
      model: asset.model,
      seed: asset.seed === null ? null : Number(asset.seed),
      licence: asset.licence,
      source: asset.source,
      cost_cents: asset.costCents,
      attempts: attemptsWire(asset.attempts),
    },
    warnings: noticesWire(asset.warnings),
    error: asset.error,
    created_at: isoTime(asset.createdAt),
    updated_at: isoTime(asset.updatedAt),
  };
}

/** What the answers of all four kinds of generation have in common. */
export function startedBatchWire({ batchId, warnings, credits, estimateSeconds }: StartedBatch) {
  return {
    batch_id: batchId,
    status: batchId ? ("processing" as const) : ("draft" as const),
    estimated_time: tenth(estimateSeconds),
    estimated_credits: credits,
    warnings: warnings.map((one) => ({ ...one, message: one.message.text })),
  };
}

export const itemWire = (asset: AssetRow) => ({
  id: asset.id,
  scene_id: sceneOf(asset),
  status: asset.status as AssetAnswer["status"],
});
export const promptedWire = (asset: AssetRow) => ({ ...itemWire(asset), prompt: asset.prompt });
/** Length of what will be made, in seconds. */
export const lengthWire = (asset: AssetRow) => ({ estimated_duration: tenth(asset.metadata.estimatedSeconds ?? 0) });

const STATUS: Record<Batch["job"]["status"], Answer<typeof getBatchContract>["status"]> = {
  queued: "processing",
  running: "processing",
  waiting: "processing",
  succeeded: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

export function batchWire({ job, assets }: Batch): Answer<typeof getBatchContract> {
  const count = (status: string) => assets.filter((asset) => asset.status === status).length;
  return {
    batch_id: job.id,
    type: job.kind,
    status: STATUS[job.status],
    progress: Math.floor(job.progress * 100),
    items_total: assets.length,
    items_completed: count("completed"),
    items_failed: count("failed"),
    items: assets.map(assetWire),
    warnings: noticesWire(job.notices),
    credits: job.status === "succeeded" ? job.creditsCharged : job.creditsEstimated,
    error: job.errorMessage,
    created_at: isoTime(job.createdAt),
  };
}
