import type { Actor } from "@/lib/core/actor";
import { countDraftsOf } from "./repo";

/** How many documents of the account nobody has asked for as films: timelines of the platform API. */
export function countDrafts(actor: Actor): Promise<number> {
  return countDraftsOf(actor.userId);
}
