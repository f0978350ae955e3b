import { afterAll, describe, expect, it } from "vitest";
import { GET as listDerivatives, POST as retry } from "@/app/api/ui/assets/[id]/derivatives/route";
import { GET as sheet } from "@/app/api/ui/assets/[id]/filmstrip/[step]/[sheet]/route";
import { GET as waveform } from "@/app/api/ui/assets/[id]/waveform/[level]/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { assetDerivatives, makeDerivatives, removeAssets } from "@/lib/services/assets";
import { loadAssets } from "@/lib/services/assets/repo";
import { storage } from "@/lib/storage";
import { newAccount, type TestAccount } from "../../support/accounts";
import { drawnClip, drawnSound, undrawnSound } from "../../support/derived-world";
import { sessionCookie } from "../../support/session";

afterAll(async () => {
  await closeListener();
  await closeDb();
});

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function ask(handler: Handler, owner: TestAccount, params: Record<string, string>, headers = {}, method = "GET") {
  const cookie = await sessionCookie(owner.actor.userId);
  const request = new Request("http://localhost:3000/x", {
    method,
    headers: { cookie, "sec-fetch-site": "same-origin", ...headers },
  });
  return handler(request, { params: Promise.resolve(params) });
}

const eventsOf = (assetId: string) =>
  db().outbox.findMany({
    where: { name: "asset/derivatives.requested", data: { path: ["assetIds", "0"], equals: assetId } },
  });

describe("what is drawn of a file", () => {
  it("is a waveform whose parts can be asked for", async () => {
    const owner = await newAccount();
    const { id = "" } = await drawnSound(owner);
    const { items } = (await (await ask(listDerivatives as Handler, owner, { id })).json()) as {
      items: { kind: string; state: string; facts: { levels: { cellsPerSecond: number; cells: number }[] } }[];
    };
    const found = items.find(({ kind }) => kind === "waveform");
    expect(found?.state).toBe("ready");
    expect(found?.facts.levels).toEqual([
      { cellsPerSecond: 400, cells: 800 },
      { cellsPerSecond: 100, cells: 200 },
      { cellsPerSecond: 25, cells: 50 },
      { cellsPerSecond: 6.25, cells: 13 },
    ]);
    // Cells 390 to 409: half a second of them sounds, the rest is silent.
    const part = await ask(waveform as Handler, owner, { id, level: "0" }, { range: "bytes=780-819" });
    expect(part.status).toBe(206);
    const cells = new Int8Array(await part.arrayBuffer());
    expect(cells).toHaveLength(40);
    expect(Math.max(...cells.subarray(0, 18))).toBeGreaterThan(55);
    expect([...cells.subarray(22)].every((value) => value === 0)).toBe(true);
    expect((await ask(waveform as Handler, owner, { id, level: "4" })).status).toBe(422);
  });

  it("is begun once, however often it is asked for, and goes with its file", async () => {
    const owner = await newAccount();
    const { id = "" } = await drawnClip(owner);
    await Promise.all([1, 2, 3].map(() => assetDerivatives(owner.actor, { id })));
    expect(await eventsOf(id)).toHaveLength(1);
    const states = (await assetDerivatives(owner.actor, { id })).map(({ kind, state }) => [kind, state]);
    expect(states.sort()).toEqual([
      ["filmstrip", "ready"],
      // The clip has no sound.
      ["waveform", "none"],
    ]);
    const made = await ask(sheet as Handler, owner, { id, step: "10", sheet: "0" });
    expect([made.status, made.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await ask(sheet as Handler, owner, { id, step: "10", sheet: "1" })).status).toBe(404);

    const keys = async () => {
      const found: string[] = [];
      for await (const { key } of storage().list(`${owner.actor.userId}/derived/`)) found.push(key);
      return found;
    };
    expect(await keys()).toHaveLength(2);
    await removeAssets(await loadAssets([id]));
    expect(await keys()).toHaveLength(0);
    expect(await db().assetDerivative.count({ where: { assetId: id } })).toBe(0);
  });

  it("says why it could not be made, and is tried again on request", async () => {
    const owner = await newAccount();
    const { id = "" } = await undrawnSound(owner);
    const [failed] = await assetDerivatives(owner.actor, { id });
    expect(failed).toMatchObject({ state: "failed", error: { id: "core.unexpected" } });
    expect((await ask(retry as Handler, owner, { id }, {}, "POST")).status).toBe(204);
    expect((await ask(retry as Handler, owner, { id }, {}, "POST")).status).toBe(409);
    await makeDerivatives(id, new AbortController().signal);
    const again = await assetDerivatives(owner.actor, { id });
    expect(again.map(({ state }) => state)).toEqual(["ready", "ready"]);
  });
});
