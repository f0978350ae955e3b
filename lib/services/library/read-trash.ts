import type { Actor } from "@/lib/core/actor";
import { measureTrash } from "./repo";

/** How much lies in the actor's trash. */
export function readTrash(actor: Actor): Promise<{ files: number; bytes: number }> {
  return measureTrash(actor.userId);
}
