import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { balanceOf } from "@/lib/services/credits";
import { exportFilm, exportJob, renderTimeline } from "@/lib/services/exports";
import { cancelJob } from "@/lib/services/jobs";
import { retryJob } from "@/lib/services/jobs/retry-job";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film } from "../../support/api-world";

let account: TestAccount;
let stranger: TestAccount;
let filmId: string;
beforeAll(async () => {
  [account, stranger] = await Promise.all([newAccount(), newAccount()]);
  filmId = (await film(account)).filmId;
});
afterAll(closeDb);

const encoding = { container: "mp4", quality: "draft" } as const;
const subtitles = { include: false } as Parameters<typeof renderTimeline>[1]["subtitles"];
const jobsOf = (userId: string) => db().job.count({ where: { userId, kind: "export" } });
const inputOf = async (id: string) => exportJob.inputOf(await loadJob(id));

describe("an export that cannot be", () => {
  it("is refused of somebody else's film, without a job", async () => {
    await expect(exportFilm(stranger.actor, { filmId })).rejects.toMatchObject({ code: "not_found" });
    const asked = { timelineId: filmId, encoding, subtitles };
    await expect(renderTimeline(stranger.actor, asked)).rejects.toMatchObject({ code: "not_found" });
    expect(await jobsOf(stranger.actor.userId)).toBe(0);
  });

  it.each([
    [{ bitrate: 3 }, { code: "validation", issues: [{ field: "bitrate" }] }],
    [{ webhookUrl: "http://169.254.169.254/latest" }, { code: "validation", issues: [{ field: "webhook_url" }] }],
    [{ format: "round" as never }, { code: "validation", issues: [{ field: "format" }] }],
  ])("is refused by its field: %j", async (asked, refusal) => {
    await expect(exportFilm(account.actor, { filmId, ...asked })).rejects.toMatchObject(refusal);
  });

  it("waits for a film that is not laid out", async () => {
    const draft = await film(account, false);
    await expect(exportFilm(account.actor, { filmId: draft.filmId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not begun where it costs more than is allowed, and holds nothing", async () => {
    const before = await balanceOf(account.actor);
    const asked = { timelineId: filmId, encoding, subtitles, maxCredits: 0 };
    const { credits } = await renderTimeline(account.actor, { ...asked, maxCredits: undefined, dryRun: true });
    expect(credits).toBeGreaterThan(0);
    await expect(renderTimeline(account.actor, asked)).rejects.toMatchObject({
      code: "insufficient_credits",
      details: { required: credits, available: 0 },
    });
    expect(await balanceOf(account.actor)).toBe(before);
  });
});

it("keeps what was asked, and asks the same again", async () => {
  const asked = { filmId, format: "square", quality: "high", codec: "vp9", bitrate: 2_000_000 } as const;
  const first = (await exportFilm(account.actor, asked)).job?.id ?? "";
  expect(await inputOf(first)).toMatchObject(asked);
  await expect(retryJob(account.actor, { jobId: first })).rejects.toMatchObject({ code: "conflict" });
  await cancelJob(account.actor, { id: first });
  const again = await retryJob(account.actor, { jobId: first });
  expect(again.id).not.toBe(first);
  expect(await inputOf(again.id)).toEqual(await inputOf(first));
});

it("gives back what a cancelled export held", async () => {
  const before = await balanceOf(account.actor);
  const { job, credits } = await exportFilm(account.actor, { filmId });
  expect(before - (await balanceOf(account.actor))).toBe(credits);
  await cancelJob(account.actor, { id: job?.id ?? "" });
  expect(await balanceOf(account.actor)).toBe(before);
});

it("repeats a render with the document as it stood, however the timeline was changed since", async () => {
  const made = await film(account);
  const { job } = await renderTimeline(account.actor, { timelineId: made.filmId, encoding, subtitles });
  const first = job?.id ?? "";
  const { timeline } = await inputOf(first);
  await cancelJob(account.actor, { id: first });
  const row = await db().timeline.findUniqueOrThrow({ where: { filmId: made.filmId } });
  const document = { ...(row.document as object), title: "Another title" };
  await db().timeline.update({ where: { filmId: made.filmId }, data: { document } });
  const again = await retryJob(account.actor, { jobId: first });
  expect((await inputOf(again.id)).timeline).toEqual(timeline);
});
