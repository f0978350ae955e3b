import { sha256 } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { findJob, loadJob, moveJob, updateStep } from "@/lib/jobs/repo";
import { enterStep } from "@/lib/jobs/run";
import type { TestAccount } from "../../support/accounts";

/** Gives an account the very key that the document's snippets use. */
export async function documentedKey(account: TestAccount): Promise<void> {
  const hash = sha256("your-api-key");
  await db().apiKey.deleteMany({ where: { hash } });
  const row = { userId: account.actor.userId, name: "document", prefix: "your-api", hash };
  await db().apiKey.create({ data: { ...row, id: `key_${Date.now()}`, scopes: ["read", "generate", "manage"] } });
}

/** Does what the engine does with the account's next film job, without making a film: enters its steps and ends it. */
export async function runNextPipeline(
  account: TestAccount,
  end: "succeeded" | "failed" = "succeeded",
): Promise<string> {
  const { userId } = account.actor;
  for (;;) {
    const queued = await db().job.findFirst({ where: { userId, kind: "film", status: "queued" } });
    if (queued) {
      for (const step of ["understand", "script", "scenes", "voices"]) {
        await enterStep(await loadJob(queued.id), step);
        await updateStep(db(), queued.id, step, { status: "succeeded", progress: 1 });
      }
      await enterStep(await loadJob(queued.id), "pictures");
      const failure = end === "failed" ? { errorCode: "provider_failed", errorMessage: "No pictures came." } : {};
      await moveJob(db(), queued.id, ["running", "queued"], {
        status: end,
        progress: 1,
        finishedAt: new Date(),
        ...failure,
      });
      return (await findJob(userId, queued.id)).id;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
