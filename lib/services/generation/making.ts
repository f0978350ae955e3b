import type { StepContext } from "@/lib/jobs/run";
import type { Attempt, MadeFile } from "@/lib/providers/ports";
import type { AssetRow, NewAsset } from "../assets/repo";
import type { BatchInput } from "./batch";

/** What the makers of one item are given. */
export interface BatchStage extends StepContext {
  input: BatchInput;
  /** A folder of the item's own; it is removed afterwards. */
  workDir: string;
}

/** A made file, to be kept as the item's asset. */
export interface Made {
  file: MadeFile;
  attempts: Attempt[];
  /** Pictures, seconds, characters: what the usage page counts. */
  units: number;
  facts: Pick<NewAsset, "width" | "height" | "durationSeconds" | "codec" | "metadata">;
}

export type Maker<I> = (stage: BatchStage, item: I, asset: AssetRow) => Promise<Made | "waiting">;

/** Provider to begin with, as withFallback takes it. */
export function preferred(stage: BatchStage, kind: keyof BatchInput["providers"]): string[] | undefined {
  if (stage.input.order?.length) return stage.input.order;
  const id = stage.input.providers[kind];
  return id ? [id] : undefined;
}

export function callOf(stage: BatchStage, idempotencyKey: string) {
  return { workDir: stage.workDir, idempotencyKey, ...(stage.signal ? { signal: stage.signal } : {}) };
}

export function fallbackOf(stage: BatchStage) {
  return { fallback: stage.input.fallback, ...(stage.signal ? { signal: stage.signal } : {}) };
}
