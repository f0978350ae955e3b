import type { Actor } from "@/lib/core/actor";
import { getUser } from "@/lib/services/accounts";
import { balanceOf } from "@/lib/services/credits";
import { countActiveJobs } from "@/lib/services/jobs";
import type { Me } from "./account";

/** The signed-in account as the studio shows it. @throws AppError `not_found` when it was removed */
export async function readMe(actor: Actor): Promise<Me> {
  const [user, credits, runningJobs] = await Promise.all([getUser(actor), balanceOf(actor), countActiveJobs(actor)]);
  return {
    id: user.id,
    name: user.name ?? user.email.split("@")[0] ?? "",
    email: user.email,
    image: user.image,
    role: actor.role,
    createdAt: user.createdAt.toISOString(),
    credits,
    runningJobs,
  };
}
