import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { clipsRequest, toClipsRequest } from "@/lib/http/dialects/platform/generation-request";
import { attemptSchema } from "@/lib/providers/ports";
import { deleteAsset } from "@/lib/services/assets";
import { balanceOf } from "@/lib/services/credits";
import { cancelBatch, endBatch, generateVideos, makeItem } from "@/lib/services/generation";
import { startLuma } from "../../emulators/luma";
import { startRunway } from "../../emulators/runway";
import { onlyProviders } from "../../providers/environment";
import { newAccount, type TestAccount } from "../../support/accounts";

let runway: Awaited<ReturnType<typeof startRunway>>;
let luma: Awaited<ReturnType<typeof startLuma>>;
let account: TestAccount;
const signal = new AbortController().signal;

beforeAll(async () => {
  [runway, luma, account] = await Promise.all([startRunway(), startLuma(), newAccount()]);
  onlyProviders({
    RUNWAYML_API_SECRET: "test-key",
    RUNWAYML_BASE_URL: `${runway.url}/v1`,
    LUMAAI_API_KEY: "test-key",
    LUMAAI_BASE_URL: `${luma.url}/dream-machine/v1`,
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([runway.close(), luma.close(), closeDb()]);
});

async function begin(prompt: string, more: object = {}): Promise<{ batchId: string; assetId: string }> {
  const config = { provider: "runway", duration: 1, size: "160x90", ...more };
  const started = await generateVideos(
    account.actor,
    toClipsRequest(clipsRequest.parse({ prompts: [{ prompt }], config })),
  );
  return { batchId: started.batchId!, assetId: started.assets[0]!.id };
}

const assetOf = (id: string) => db().asset.findUniqueOrThrow({ where: { id } });
const jobsFor = (prompt: string) => runway.jobs.jobs.filter((job) => job.prompt === prompt);

/** Steps of the workflow until the item is made; each could be another process, for they share the database only. */
async function finish({ batchId, assetId }: { batchId: string; assetId: string }) {
  while ((await makeItem(batchId, assetId, signal)).waiting);
  await endBatch(batchId);
  const asset = await assetOf(assetId);
  return { ...asset, tried: attemptSchema.array().parse(asset.attempts) };
}

describe("a clip of a remote provider", () => {
  it("is started and paid once, whichever process asks after it", async () => {
    const before = await balanceOf(account.actor);
    const prompt = "A slow boat under a bridge";
    const batch = await begin(prompt);
    expect(await makeItem(batch.batchId, batch.assetId, signal)).toEqual({ waiting: true });
    const operation = {
      operation: { provider: "runway", id: expect.stringContaining("job-"), startedAt: expect.any(String) },
    };
    expect((await assetOf(batch.assetId)).metadata).toMatchObject(operation);
    const asset = await finish(batch);
    expect(asset).toMatchObject({
      status: "completed",
      provider: "runway",
      warnings: [],
      metadata: { operation: null },
    });
    expect(Number(asset.costCents)).toBe(10);
    expect(asset.tried).toMatchObject([{ provider: "runway", outcome: "succeeded", costCents: 10 }]);
    expect(asset.tried[0]?.durationMs).toBeGreaterThan(0);
    expect(jobsFor(prompt)).toHaveLength(1);
    const paid = await balanceOf(account.actor);
    expect(paid).toBeLessThan(before);
    await expect(makeItem(batch.batchId, batch.assetId, signal)).rejects.toMatchObject({ code: "cancelled" });
    expect([jobsFor(prompt).length, await balanceOf(account.actor)]).toEqual([1, paid]);
  });

  it("is waited for when its provider does not answer for a while", async () => {
    const prompt = "A slow cloud";
    const batch = await begin(prompt);
    await makeItem(batch.batchId, batch.assetId, signal);
    vi.stubEnv("RUNWAYML_BASE_URL", "http://127.0.0.1:9/v1");
    expect(await makeItem(batch.batchId, batch.assetId, signal)).toEqual({ waiting: true });
    vi.stubEnv("RUNWAYML_BASE_URL", `${runway.url}/v1`);
    expect(await finish(batch)).toMatchObject({ provider: "runway" });
    expect(jobsFor(prompt)).toHaveLength(1);
    expect(luma.jobs.jobs).toHaveLength(0);
  });

  it("is fetched again when its file is not to be had at once", async () => {
    const prompt = "A windmill";
    const batch = await begin(prompt);
    runway.jobs.missing = 2;
    expect(await finish(batch)).toMatchObject({ provider: "runway", status: "completed" });
    expect(jobsFor(prompt)).toHaveLength(1);
  });

  it("is ended at a provider that took too long, and comes from the next", async () => {
    const prompt = "An endless road";
    const batch = await begin(prompt);
    await makeItem(batch.batchId, batch.assetId, signal);
    const { metadata } = await assetOf(batch.assetId);
    const { operation } = metadata as { operation: { startedAt: string } };
    const startedAt = new Date(Date.now() - 21 * 60_000).toISOString();
    await db().asset.update({
      where: { id: batch.assetId },
      data: { metadata: { operation: { ...operation, startedAt } } },
    });
    await makeItem(batch.batchId, batch.assetId, signal);
    expect(jobsFor(prompt)).toMatchObject([{ cancelled: true }]);
    expect(luma.jobs.jobs.at(-1)).toMatchObject({ prompt });
    await cancelBatch(account.actor, { id: batch.batchId });
  });

  it("is ended when it was cancelled while it was being started", async () => {
    const prompt = "A busy hour in town";
    const batch = await begin(prompt);
    const making = makeItem(batch.batchId, batch.assetId, signal);
    // The provider has asked for a second of patience: the batch is cancelled in the meantime.
    while (!runway.received.some((one) => JSON.stringify(one.body ?? "").includes(prompt)))
      await new Promise((resolve) => setImmediate(resolve));
    await cancelBatch(account.actor, { id: batch.batchId });
    await expect(making).rejects.toMatchObject({ code: "cancelled" });
    expect(jobsFor(prompt)).toMatchObject([{ cancelled: true }]);
  });

  it("is ended when its asset is removed", async () => {
    const prompt = "An endless stair";
    const batch = await begin(prompt);
    await makeItem(batch.batchId, batch.assetId, signal);
    await deleteAsset(account.actor, { id: batch.assetId });
    expect(jobsFor(prompt)).toMatchObject([{ cancelled: true }]);
    expect(await makeItem(batch.batchId, batch.assetId, signal)).toEqual({ waiting: false });
    await cancelBatch(account.actor, { id: batch.batchId });
  });

  it.each([
    ["A forbidden garden", "refused"],
    ["An exhausted runner in a forbidden garden", "rate_limited"],
    ["A broken vase", "failed"],
  ])("%s comes from the next provider, in the end from this machine, and says so", async (prompt, outcome) => {
    const asset = await finish(await begin(prompt));
    expect(asset).toMatchObject({ status: "completed", provider: "local-video", costCents: 0 });
    expect(asset.tried.map((one) => one.provider)).toEqual(["runway", "luma", "local-video"]);
    expect(asset.tried[0]).toMatchObject({ outcome });
    expect(asset.tried.at(-1)).toMatchObject({ outcome: "succeeded" });
    const warnings = asset.warnings as { code: string; message: { text: string } }[];
    expect(warnings.map(({ code }) => code)).toEqual(["provider_fallback", "provider_fallback"]);
    expect(warnings[0]!.message.text).toMatch(/^runway could not do it: .*local-video was used instead/);
  });

  it("says so too when the key that was given is wrong", async () => {
    vi.stubEnv("RUNWAYML_API_SECRET", "stolen");
    const asset = await finish(await begin("A harbour"));
    vi.stubEnv("RUNWAYML_API_SECRET", "test-key");
    expect(asset).toMatchObject({ provider: "luma" });
    expect(asset.warnings).toMatchObject([
      { message: { text: expect.stringMatching(/^runway could not do it: .*401/) } },
    ]);
  });

  it("fails with the provider's reason when no other may take over", async () => {
    const before = await balanceOf(account.actor);
    const asset = await finish(await begin("A forbidden door", { fallback: false }));
    expect(asset).toMatchObject({ status: "failed", error: expect.stringContaining("The prompt was rejected") });
    expect(await balanceOf(account.actor)).toBe(before);
  });
});
