import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { forgetHolders } from "./holders";
import { markRevoked } from "./repo";

/** @throws AppError `not_found` */
export async function revokeApiKey(actor: Actor, input: { id: string }): Promise<void> {
  if (!(await markRevoked(actor.userId, input.id))) throw notFound("API key", input.id);
  forgetHolders();
}
