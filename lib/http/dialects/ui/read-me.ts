import type { Actor } from "@/lib/core/actor";
import type { PublicUser } from "@/lib/services/accounts";
import { balanceOf } from "@/lib/services/credits";
import { countActiveJobs } from "@/lib/services/jobs";
import type { Me } from "./account";

/** The signed-in account as the studio shows it. */
export async function readMe({ actor, user }: { actor: Actor; user: PublicUser }): Promise<Me> {
  const [credits, runningJobs] = await Promise.all([balanceOf(actor), countActiveJobs(actor)]);
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
