import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db/client";
import { sumMovements, sumOfKinds } from "./repo";

/** Credits an account may still spend: everything granted, less what is held and charged. */
export function balanceOf(actor: Actor): Promise<number> {
  return sumMovements(db(), actor.userId);
}

/** Credits that are set aside for an account's jobs under way. */
export async function heldCredits(actor: Actor): Promise<number> {
  return Math.max(0, -(await sumOfKinds(db(), actor.userId, ["hold", "release"])));
}
