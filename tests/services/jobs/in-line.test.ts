import { afterAll, beforeAll, expect, it } from "vitest";
import { LANGUAGES } from "@/components/i18n/locale";
import { inLine } from "@/components/jobs/in-line";
import { closeDb, db } from "@/lib/db/client";
import { readMe } from "@/lib/http/dialects/ui/read-me";
import { cancelJob, getJob, listJobs } from "@/lib/services/jobs";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film } from "../../support/api-world";

let account: TestAccount;
let other: TestAccount;
beforeAll(async () => {
  account = await newAccount();
  other = await newAccount();
});
afterAll(closeDb);

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const change = (id: string, data: object) => db().job.update({ where: { id }, data });

it("tells a queued job's place behind everybody's, its wait from estimates, and what is held", async () => {
  const running = (await film(other, false)).jobId;
  const before = (await film(other, false)).jobId;
  const { jobId } = await film(account, false);
  await change(running, { status: "running", createdAt: ago(60), estimateSeconds: 240, progress: 0.5 });
  await change(before, { createdAt: ago(50), estimateSeconds: 100 });
  // One that has only just been asked for may begin at once.
  expect(await getJob(account.actor, { id: jobId })).toMatchObject({ waitsFor: 0 });
  const { creditsEstimated: held } = await change(jobId, { createdAt: ago(10) });
  const [job] = (await listJobs(account.actor)).items;
  expect(job).toMatchObject({ id: jobId, waitsFor: 2, waitSeconds: 220 });
  expect(await readMe(account.actor)).toMatchObject({
    runningJobs: 0,
    queuedJobs: 1,
    waitingJobs: 0,
    heldCredits: held,
    line: { waitsFor: 2, waitSeconds: 220 },
  });

  expect(await readMe(other.actor)).toMatchObject({ runningJobs: 1, queuedJobs: 1, line: null });

  await cancelJob(other.actor, { id: before });
  expect(await getJob(account.actor, { id: jobId })).toMatchObject({ waitsFor: 1, waitSeconds: 120 });
  await cancelJob(account.actor, { id: jobId });
  expect(await readMe(account.actor)).toMatchObject({ heldCredits: 0, line: null });
});

it("says the place in line in both languages", () => {
  const said = (locale: "en" | "fr", waitsFor: number) =>
    inLine({ t: LANGUAGES[locale].dictionary, locale }, { waitsFor, waitSeconds: 220 });
  expect([1, 2, 3, 20].map((n) => said("en", n))).toEqual([
    "2nd in line, about 4 minutes",
    "3rd in line, about 4 minutes",
    "4th in line, about 4 minutes",
    "21st in line, about 4 minutes",
  ]);
  expect(said("fr", 2)).toBe("3e dans la file, environ 4 minutes");
  expect(said("en", 0)).toBeNull();
});
