import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { foreign } from "@/lib/messages/message";
import { countRequest, flushRequests, recordUsage, usageReport } from "@/lib/services/usage";
import { newAccount, type TestAccount } from "../../support/accounts";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(closeDb);

const DAY_MS = 86_400_000;
const today = () => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
const free = { provider: "composer", model: "", licence: "", costCents: 0 };

describe("requests", () => {
  it("are counted by surface and day, and written together", async () => {
    const { userId } = account.actor;
    for (let times = 0; times < 5; times += 1) countRequest(userId, "platform", times === 0);
    countRequest(userId, "public", false);
    countRequest("", "platform", true);
    const { requests } = await usageReport(account.actor, {});
    expect(requests).toEqual([
      { day: today(), surface: "platform", count: 5, failed: 1 },
      { day: today(), surface: "public", count: 1, failed: 0 },
    ]);
    countRequest(userId, "platform", true);
    await flushRequests();
    await flushRequests();
    expect((await usageReport(account.actor, {})).requests[0]).toMatchObject({ count: 6, failed: 2 });
  });

  it("of an account that was removed meanwhile cost no error, nor those of the others", async () => {
    const gone = await newAccount();
    const other = await newAccount();
    countRequest(gone.actor.userId, "platform", false);
    countRequest(other.actor.userId, "platform", false);
    await db().user.delete({ where: { id: gone.actor.userId } });
    await flushRequests();
    expect((await usageReport(other.actor, {})).requests).toMatchObject([{ count: 1 }]);
  });
});

describe("calls to providers", () => {
  it("keep units and cost, and those that failed before; one that is not set up was no call", async () => {
    const { actor } = await newAccount();
    const job = { id: "job", userId: actor.userId };
    await recordUsage(job, {
      kind: "voice",
      provenance: { ...free, provider: "espeak", model: "en", costCents: 1.5 },
      units: 120,
      attempts: [
        { provider: "cartesia", outcome: "unavailable", message: foreign("no key") },
        { provider: "elevenlabs", outcome: "rate_limited", message: foreign("too fast") },
        { provider: "espeak", outcome: "succeeded", message: foreign("") },
      ],
    });
    await recordUsage(job, { kind: "voice", provenance: { ...free, provider: "espeak", costCents: 0.25 }, units: 30 });
    const { providers } = await usageReport(actor, {});
    expect(providers).toEqual([
      { day: today(), kind: "voice", provider: "elevenlabs", calls: 1, units: 0, costCents: 0 },
      { day: today(), kind: "voice", provider: "espeak", calls: 2, units: 150, costCents: 1.75 },
    ]);
    expect(await db().usageRecord.findFirst({ where: { userId: actor.userId, provider: "elevenlabs" } })).toMatchObject(
      {
        outcome: "rate_limited",
        jobId: "job",
      },
    );
  });
});

describe("the report", () => {
  it("reaches back whole days with today, and shows nothing of others", async () => {
    const { actor } = await newAccount();
    const used = (daysAgo: number, amount: number, kind: "charge" | "refund" | "hold") => {
      const createdAt = new Date(today().getTime() - daysAgo * DAY_MS + 1000);
      const once = `${actor.userId}-${kind}-${daysAgo}`;
      return db().ledgerEntry.create({ data: { userId: actor.userId, kind, amount, reason: "test", once, createdAt } });
    };
    await Promise.all([used(0, -5, "charge"), used(0, 2, "refund"), used(0, -9, "hold"), used(6, -1, "charge")]);
    await used(7, -100, "charge");
    const { from, credits, providers, requests } = await usageReport(actor, { days: 7 });
    expect(from).toEqual(new Date(today().getTime() - 6 * DAY_MS));
    expect(credits.map((one) => one.credits)).toEqual([1, 3]);
    expect([providers, requests]).toEqual([[], []]);
    expect((await usageReport(actor, { days: 1 })).credits).toMatchObject([{ day: today(), credits: 3 }]);
    for (const days of [0, 367, 1.5]) {
      await expect(usageReport(actor, { days })).rejects.toMatchObject({ code: "validation" });
    }
  });
});
