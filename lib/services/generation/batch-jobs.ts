import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";
import { say } from "@/lib/messages/say";
import type { ProviderWish } from "../projects/schemas";
import { type BatchInput, batchInput, batchOutput } from "./batch";

export const assetPipeline = definePipeline([{ key: "generate", label: "Generating", weight: 1 }]);

export const assetRequested = defineJobEvent("asset/requested");

/** A kind of batch: several assets, each made by a provider. */
function batchKind(kind: string) {
  return defineJobKind({
    kind,
    idPrefix: "batch",
    input: batchInput,
    output: batchOutput,
    pipeline: assetPipeline,
    event: assetRequested,
    overBudget: say("generation.raise_max_credits_ask_less"),
    title: ({ items: [first] }) => first && ("text" in first ? first.text : first.prompt).slice(0, 80),
    audience: { request: null, account: null },
  });
}

/** A sort of batch: its kind of job, the name by which requests ask for its provider, and its first estimate. */
export interface BatchSort {
  job: ReturnType<typeof batchKind>;
  wish: ProviderWish;
  /** Ids of what is made begin with it. */
  assetPrefix: string;
  /** Seconds of work for one item before this machine has been measured. */
  unmeasuredSeconds: number;
}

export const imagesBatch: BatchSort = {
  job: batchKind("images"),
  wish: "image",
  assetPrefix: "img",
  unmeasuredSeconds: 2,
};
export const voiceBatch: BatchSort = {
  job: batchKind("voice"),
  wish: "voice",
  assetPrefix: "voice",
  unmeasuredSeconds: 3,
};
export const musicBatch: BatchSort = {
  job: batchKind("music"),
  wish: "music",
  assetPrefix: "music",
  unmeasuredSeconds: 8,
};
export const videoBatch: BatchSort = {
  job: batchKind("video"),
  wish: "video",
  assetPrefix: "clip",
  unmeasuredSeconds: 6,
};

const SORTS = [imagesBatch, voiceBatch, musicBatch, videoBatch];

/** The sort of a batch's job; undefined for a job that is no batch. */
export const batchSortOf = (row: { kind: string }): BatchSort | undefined => SORTS.find(({ job }) => job.is(row));

/** Key of the measurements of how long one item takes. */
export const workKey = ({ job }: BatchSort): string => `asset:${job.kind}:seconds-per-item`;

/** What a batch's job keeps. @throws AppError `internal` for a job that is no batch */
export function batchInputOf(row: { id: string; kind: string; input: unknown }): BatchInput {
  return (batchSortOf(row) ?? imagesBatch).job.inputOf(row);
}
