import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { medianMeasurement } from "@/lib/jobs/measurements/repo";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { providerNotice } from "@/lib/jobs/run";
import type { Notice } from "@/lib/jobs/stored";
import type { AssetRow } from "../assets/repo";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { type ChosenProviders, chooseProviders, type ProviderWarning, type Speech } from "../projects/choose-providers";
import { findProject } from "../projects/repo";
import type { BatchInput, BatchItem } from "./batch";
import { type BatchSort, workKey } from "./batch-jobs";
import { batchAssets, insertPending } from "./repo";
import type { BatchOptions } from "./requests";

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
  seconds?: number | undefined;
}

export interface BatchRequest extends StartOptions {
  sort: BatchSort;
  provider?: string | undefined;
  projectId?: string | null | undefined;
  fallback: boolean;
  /** Providers in the order in which they are to be asked. */
  order?: string[] | undefined;
  also?: BatchOptions["also"];
  /** What is spoken, so that a warning names the engines that speak it. */
  speech?: Speech[];
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

/**
 * Asks for a batch of assets: validates, holds the credits, writes the job and one pending asset for each item, and hands
 * them to the workflow engine, all or nothing.
 * @throws AppError `validation` (provider, voice), `not_found` (project), `insufficient_credits`, `storage_full`
 */
export async function startBatch(actor: Actor, request: BatchRequest): Promise<StartedBatch> {
  const { sort, fallback } = request;
  const project = request.projectId ? await findProject(actor.userId, request.projectId) : null;
  const wishes = request.provider ? { [sort.wish]: request.provider } : {};
  const chosen = await chooseProviders(wishes, fallback, "provider", request.speech);
  const planned = await request.plan(chosen);
  const notices = chosen.warnings.map(({ message }) => ({ code: providerNotice(sort.wish), message }));
  const queued = await queueBatch(actor, sort, {
    ...request,
    planned,
    projectId: project?.id ?? null,
    facts: {
      providers: chosen.providers,
      gaveWay: chosen.unavailable,
      fallback,
      ...(request.order ? { order: request.order } : {}),
    },
    notices,
  });
  return { ...queued, batchId: queued.job?.id ?? null, warnings: chosen.warnings };
}

interface NewBatch extends StartOptions {
  planned: PlannedItem[];
  also?: BatchOptions["also"];
  facts: Pick<BatchInput, "providers" | "gaveWay" | "fallback" | "order">;
  projectId: string | null;
  notices: Notice[];
}

async function queueBatch(
  actor: Actor,
  sort: BatchSort,
  { planned, facts, projectId, notices, also, ...options }: NewBatch,
) {
  const id = newId(sort.job.idPrefix);
  const credits = planned.reduce((sum, { price }) => sum + price, 0);
  const estimateSeconds = planned.length * ((await medianMeasurement(workKey(sort))) ?? sort.unmeasuredSeconds);
  const job = await startJob(sort.job, {
    id,
    dryRun: options.dryRun,
    maxCredits: options.maxCredits,
    repeats: options.repeats,
    userId: actor.userId,
    input: { ...facts, items: planned.map(({ item }) => item), prices: planned.map(({ price }) => price) },
    notices,
    credits,
    estimateSeconds,
    projectId: projectId ?? undefined,
    before: async (tx) => also?.(tx, { jobId: id, assetIds: planned.map(({ item }) => item.assetId) }),
    after: async (tx) => {
      const rows = planned.map((one) => pendingAsset(one, { userId: actor.userId, projectId, batchId: id, notices }));
      await insertPending(tx, rows);
    },
  });
  const assets = job ? await batchAssets(job.id, idsOf(sort, job)) : [];
  return { job, assets, credits, estimateSeconds };
}

const idsOf = (sort: BatchSort, job: JobWithSteps): string[] =>
  sort.job.inputOf(job).items.map(({ assetId }) => assetId);

interface PendingFacts {
  userId: string;
  projectId: string | null;
  batchId: string;
  notices: Notice[];
}

function pendingAsset(one: PlannedItem, { notices, ...owner }: PendingFacts) {
  return {
    ...owner,
    id: one.item.assetId,
    sceneRef: one.sceneId === undefined ? null : String(one.sceneId),
    kind: one.item.kind,
    status: "pending",
    name: one.name.slice(0, 200),
    prompt: one.prompt,
    negativePrompt: one.negativePrompt ?? "",
    seed: BigInt(one.item.seed),
    warnings: notices.map(({ message }) => ({ code: "provider_fallback", message })),
    metadata: {
      ...(one.sceneId === undefined ? {} : { sceneId: one.sceneId }),
      ...(one.seconds === undefined ? {} : { estimatedSeconds: one.seconds }),
    },
  };
}

/** Makes everything of an ended batch again, as new assets. @returns what does so for batches of a sort */
export function repeatBatch(sort: BatchSort): (actor: Actor, job: JobWithSteps) => Promise<JobView> {
  return async (actor, job) => {
    const { items, prices, ...facts } = sort.job.inputOf(job);
    const before = await batchAssets(
      job.id,
      items.map(({ assetId }) => assetId),
    );
    const planned = items.map((item, at): PlannedItem => {
      const asset = before.find(({ id }) => id === item.assetId);
      const text = "prompt" in item ? item.prompt : item.text;
      return {
        item: { ...item, assetId: newId(sort.assetPrefix) },
        name: asset?.name ?? text,
        prompt: asset?.prompt ?? text,
        negativePrompt: asset?.negativePrompt ?? "",
        sceneId: asset?.metadata.sceneId ?? asset?.sceneRef ?? undefined,
        price: prices[at] ?? 0,
        seconds: asset?.metadata.estimatedSeconds ?? ("seconds" in item ? item.seconds : undefined),
      };
    });
    const again = { planned, facts, projectId: job.projectId, notices: job.notices, repeats: job };
    return viewOf(started((await queueBatch(actor, sort, again)).job));
  };
}
