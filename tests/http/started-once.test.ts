import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db, Prisma } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { startFilm } from "@/lib/services/films";
import { once } from "@/lib/services/idempotency";
import { newAccount, type TestAccount } from "../support/accounts";
import { type ApiRoute, apiRoutes, routeName } from "../support/api-routes";
import { bodyFor, fill, headersFor, makeFor } from "../support/api-world";
import { namedByExamples, PREPARE } from "../support/documented";

/** Routes that start a job. */
const STARTS =
  /^POST (?!.*\/(?:cancel|estimate|topic)$)(?!.*\/films\/.*\/timeline\/)(?!.*\/voice\/profiles\/)(?!.*\/films\/blank$).*(\/generate|\/start|\/render|\/retry|\/export|\/films|\/generation)(\/|$)/;
const routes = (await apiRoutes()).filter((route) => {
  const { contract, surface } = route;
  return STARTS.test(routeName(surface, contract)) && !contract.open && !contract.form && !contract.streams;
});
let owner: TestAccount;

beforeAll(async () => {
  owner = await newAccount();
  const { userId } = owner.actor;
  const grant = { userId, kind: "grant", amount: 1e6, reason: "test", once: `grant:${userId}` } as const;
  await db().ledgerEntry.create({ data: grant });
  await namedByExamples(owner);
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

async function counted() {
  const { userId } = owner.actor;
  const { _sum } = await db().ledgerEntry.aggregate({ where: { userId }, _sum: { amount: true } });
  return { jobs: await db().job.count({ where: { userId } }), credits: _sum.amount };
}

/** Leaves the record as a process leaves it that dies between its commit and its answer. */
async function forgetAnswer(key: string) {
  await db().idempotencyRecord.updateMany({
    where: { userId: owner.actor.userId, key },
    data: { status: "in_flight", responseStatus: null, responseBody: Prisma.DbNull },
  });
}

describe("a request that started a job and died before it answered", () => {
  it.each(routes.map((route) => [routeName(route.surface, route.contract), route] as const))(
    "%s",
    async (name, route) => {
      const params = await makeFor(route, owner);
      const body = (await PREPARE[route.contract.id]?.(owner)) ?? bodyFor(route, owner);
      const key = `died ${name}`;
      const ask = async ({ handler }: ApiRoute) => {
        const request = new Request(`http://localhost:3000${fill(route, params)}`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "idempotency-key": key,
            ...(await headersFor(route, owner)),
          },
          body: JSON.stringify(body ?? {}),
        });
        const response = await handler(request, { params: Promise.resolve(params) });
        return {
          status: response.status,
          replayed: response.headers.get("idempotent-replayed"),
          body: await response.text(),
        };
      };
      const before = await counted();
      const first = await ask(route);
      expect(first.status, first.body).toBeLessThan(300);
      const after = await counted();
      expect(after.jobs).toBe(before.jobs + 1);

      await forgetAnswer(key);
      const second = await ask(route);
      expect(second.status, second.body).toBe(first.status);
      expect(second.replayed).toBe("true");
      const ids = (text: string) => [...text.matchAll(/"(?:job_?id|batch_?id|render_?id|id|asset_?id)":"([^"]+)"/gi)];
      expect(ids(second.body).map(([id]) => id)).toEqual(ids(first.body).map(([id]) => id));
      expect(await counted()).toEqual(after);
    },
  );

  it("is not charged twice while its first try still works, taken for dead", async () => {
    const id = { userId: owner.actor.userId, route: "test", key: "slow" };
    const film = async () => {
      const started = await startFilm(owner.actor, { prompt: "The history of coffee" });
      return { status: 200, body: started.dryRun ? null : started.job.id };
    };
    let resume = () => {};
    let arrived = () => {};
    const waits = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = once(id, {}, async () => {
      arrived();
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
      return film();
    });
    await waits;
    await expect(once(id, {}, film)).rejects.toMatchObject({ code: "idempotency_in_flight" });
    await db().idempotencyRecord.updateMany({ where: id, data: { createdAt: new Date(Date.now() - 3 * 60_000) } });
    const before = await counted();
    const taken = await once(id, {}, film);
    const after = await counted();
    expect(after.jobs).toBe(before.jobs + 1);
    resume();
    await expect(slow).rejects.toMatchObject({ code: "idempotency_in_flight" });
    expect(await counted()).toEqual(after);
    expect(await once(id, {}, film)).toEqual({ ...taken, replayed: true });
  });

  it("starts anew where nothing was started", async () => {
    const id = { userId: owner.actor.userId, route: "test", key: "failed" };
    const fail = () => once(id, {}, () => Promise.reject(new Error("no")));
    await expect(fail()).rejects.toThrow("no");
    expect(await once(id, {}, async () => ({ status: 200, body: 1 }))).toMatchObject({ body: 1, replayed: false });
  });
});
