import type { CallContext, VideoProvider } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import type { AssetRow } from "../assets/repo";
import { assetsOfBatch, forgetOperation } from "./repo";

/** A remote provider's work on its way, kept with the asset: a crash or a restart asks again instead of paying again. */
export interface Operation {
  provider: string;
  id: string;
  /** ISO time. */
  startedAt: string;
}

export const operationOf = (asset: Pick<AssetRow, "metadata">): Operation | null =>
  (asset.metadata as { operation?: Operation | null }).operation ?? null;

/** Ends a provider's work where it can be ended. @throws AppError when the provider could not be asked */
export async function endOperation(operation: Operation, workDir: string): Promise<void> {
  const context: CallContext = { workDir };
  const entry = provider(operation.provider, "video") as VideoProvider | undefined;
  await entry?.cancel?.(operation.id, context);
}

/**
 * Ends what providers still do for a cancelled batch, so that nothing runs, and is paid, that nobody waits for. May run twice.
 * @returns how many were ended
 * @throws AppError when a provider could not be asked; what was ended by then is noted
 */
export async function endOperations(batchId: string): Promise<number> {
  let ended = 0;
  for (const asset of await assetsOfBatch(batchId)) {
    const operation = operationOf(asset);
    if (!operation) continue;
    await endOperation(operation, "");
    await forgetOperation(asset);
    ended += 1;
  }
  return ended;
}
