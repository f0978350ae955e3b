import type { CallContext, VideoProvider } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import type { Operation } from "../assets/columns";
import { assetsOfBatch, saveMetadata } from "../assets/repo";

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
  for (const { id, metadata } of await assetsOfBatch(batchId)) {
    if (!metadata.operation) continue;
    await endOperation(metadata.operation, "");
    await saveMetadata(id, { ...metadata, operation: null });
    ended += 1;
  }
  return ended;
}
