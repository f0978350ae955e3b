import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Prisma, transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, insertJob, medianMeasurement } from "@/lib/jobs/repo";
import { assertRoom } from "@/lib/storage/room";
import type { AssetRow } from "../assets/repo";
import { holdCredits } from "../credits";
import { type ChosenProviders, chooseProviders, type ProviderWarning, type Speech } from "../projects/choose-providers";
import { findProject } from "../projects/repo";
import type { ProviderWish } from "../projects/schemas";
import type { BatchInput, BatchItem, BatchKind } from "./batch";
import { batchAssets, insertPending } from "./repo";

/** An item and what its asset says before it is made. */
export interface PlannedItem {
  item: BatchItem;
  name: string;
  prompt: string;
  negativePrompt?: string;
  sceneId?: string | number | undefined;
  /** Credits; never more is taken. */
  price: number;
  /** Length of what will be made, in seconds. */
  seconds?: number;
}

export interface BatchRequest {
  kind: BatchKind;
  wish: ProviderWish;
  provider?: string | undefined;
  projectId?: string | null | undefined;
  fallback: boolean;
  /** What is spoken, so that a warning names the engines that speak it. */
  speech?: Speech[];
  dryRun?: boolean | undefined;
  maxCredits?: number | undefined;
  plan(chosen: ChosenProviders): Promise<PlannedItem[]>;
}

export interface StartedBatch {
  /** Null when nothing was started (dry run). */
  batchId: string | null;
  assets: AssetRow[];
  warnings: ProviderWarning[];
  /** Credits held. */
  credits: number;
  /** Seconds until all is made on this machine, from earlier batches. */
  estimateSeconds: number;
}

/** Seconds of work for one item before this machine has been measured. */
const UNMEASURED: Record<BatchKind, number> = { images: 2, voice: 3, music: 8, video: 6 };

export const workKey = (kind: BatchKind): string => `asset:${kind}:seconds-per-item`;

/**
 * Asks for a batch of assets: validates, holds the credits, writes the job and one pending asset for each item, and hands
 * them to the workflow engine, all or nothing.
 * @throws AppError `validation` (provider, voice), `not_found` (project), `insufficient_credits`, `storage_full`
 */
export async function startBatch(actor: Actor, request: BatchRequest): Promise<StartedBatch> {
  const { kind, wish, fallback } = request;
  const project = request.projectId ? await findProject(actor.userId, request.projectId) : null;
  const wishes = request.provider ? { [wish]: request.provider } : {};
  const chosen = await chooseProviders(wishes, fallback, "provider", request.speech);
  const planned = await request.plan(chosen);
  const credits = planned.reduce((sum, { price }) => sum + price, 0);
  const estimateSeconds = planned.length * ((await medianMeasurement(workKey(kind))) ?? UNMEASURED[kind]);
  const started = { warnings: chosen.warnings, credits, estimateSeconds };
  if (request.maxCredits !== undefined && credits > request.maxCredits) throw overBudget(credits, request.maxCredits);
  if (request.dryRun) return { ...started, batchId: null, assets: [] };
  await assertRoom();

  const batchId = newId("batch");
  const warnings = chosen.warnings.map(({ code, message }) => ({ code, message }));
  const input: BatchInput = {
    items: planned.map(({ item }) => item),
    providers: chosen.providers,
    gaveWay: chosen.gaveWay,
    fallback,
    prices: planned.map(({ price }) => price),
  };
  const assets = await transaction(async (tx) => {
    const job = await insertJob(tx, {
      id: batchId,
      userId: actor.userId,
      kind,
      input: input as unknown as Prisma.InputJsonValue,
      notices: chosen.warnings.map(({ message }) => ({ code: `provider_${wish}`, message })),
      creditsEstimated: credits,
      estimateSeconds,
      ...(project ? { projectId: project.id } : {}),
    });
    await holdCredits(tx, actor.userId, batchId, credits);
    await insertPending(
      tx,
      planned.map((one) => ({
        id: one.item.assetId,
        userId: actor.userId,
        projectId: project?.id ?? null,
        batchId,
        sceneRef: one.sceneId === undefined ? null : String(one.sceneId),
        kind: one.item.kind,
        status: "pending",
        name: one.name.slice(0, 200),
        prompt: one.prompt,
        negativePrompt: one.negativePrompt ?? "",
        seed: BigInt(one.item.seed),
        warnings,
        metadata: {
          ...(one.sceneId === undefined ? {} : { sceneId: one.sceneId }),
          ...(one.seconds === undefined ? {} : { estimatedSeconds: one.seconds }),
        },
      })),
    );
    await appendEvent(tx, job, { type: "job.queued", message: "Waiting to start" });
    for (const { message } of chosen.warnings) {
      await appendEvent(tx, job, { type: "notice", level: "warn", message, data: { code: `provider_${wish}` } });
    }
    await dispatch(tx, "asset/requested", { jobId: batchId }, `asset:${batchId}`);
    const ids = planned.map(({ item }) => item.assetId);
    return batchAssets(batchId, ids, tx);
  });
  return { ...started, batchId, assets };
}

function overBudget(required: number, available: number): AppError {
  return new AppError({
    code: "insufficient_credits",
    message: `Required ${required} credits, but max_credits allows only ${available}`,
    remedy: "Raise max_credits or ask for less.",
    details: { required, available },
  });
}
