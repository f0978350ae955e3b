import { endOperation } from "@/lib/providers/operation";
import { assetsOfBatch, saveMetadata } from "../assets/repo";

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
