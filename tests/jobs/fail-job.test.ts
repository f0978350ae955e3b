import { afterAll, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { closeDb, db, transaction } from "@/lib/db/client";
import { insertJob } from "@/lib/jobs/repo";
import { markFailed } from "@/lib/jobs/run";
import { filmPipeline } from "@/lib/services/films/film-job";
import { newAccount } from "../support/accounts";

afterAll(closeDb);

async function failedWith(error: unknown): Promise<string | null> {
  const { actor } = await newAccount();
  const job = await insertJob(db(), filmPipeline, { id: newId("job"), userId: actor.userId, kind: "film", input: {} });
  await transaction((tx) => markFailed(tx, job, error));
  const { errorMessage } = await db().job.findUniqueOrThrow({ where: { id: job.id } });
  return errorMessage;
}

it("tells users what was written for them, and nothing of what nobody foresaw", async () => {
  const foreseen = new AppError({ code: "provider_failed", message: "The voice service did not answer." });
  expect(await failedWith(foreseen)).toBe("The voice service did not answer.");
  // As the workflow engine hands it over: an error of the same name, without its class.
  const carried = Object.assign(new Error("The voice service did not answer."), { name: "AppError" });
  expect(await failedWith(carried)).toBe("The voice service did not answer.");
  const unforeseen = await failedWith(new Error("ENOENT: no such file or directory, open '/home/ada/studio/x.wav'"));
  expect(unforeseen).not.toContain("/home/ada");
  expect(unforeseen).toContain("studio's log");
});
