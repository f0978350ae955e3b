import type { Actor } from "@/lib/core/actor";
import { getUser } from "@/lib/services/accounts";
import { balanceOf, heldCredits } from "@/lib/services/credits";
import { activeJobs } from "@/lib/services/jobs";
import type { Me } from "./account";

/** The signed-in account as the studio shows it. @throws AppError `not_found` when it was removed */
export async function readMe(actor: Actor): Promise<Me> {
  const [user, credits, held, jobs] = await Promise.all([
    getUser(actor),
    balanceOf(actor),
    heldCredits(actor),
    activeJobs(actor),
  ]);
  return {
    id: user.id,
    name: user.name ?? user.email.split("@")[0] ?? "",
    email: user.email,
    image: user.image,
    role: actor.role,
    createdAt: user.createdAt.toISOString(),
    credits,
    heldCredits: held,
    runningJobs: jobs.running,
    queuedJobs: jobs.queued,
    waitingJobs: jobs.waiting,
    line: jobs.line,
  };
}
