import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { createEndpoint, sendDelivery, sendTest } from "@/lib/services/webhooks";
import { newAccount } from "../../support/accounts";

/** Where the name leads at the moment: who owns it can change that after it was registered. */
const dns = vi.hoisted(() => ({ addresses: [] as string[] }));
vi.mock("node:dns", async (original) => ({
  ...(await original<typeof import("node:dns")>()),
  lookup: (_: string, __: object, done: (error: null, found: { address: string; family: number }[]) => void) =>
    done(
      null,
      dns.addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    ),
}));

let inside: Server;
let port: number;
let visits = 0;

beforeAll(async () => {
  inside = createServer((_, response) => {
    visits += 1;
    response.end("a secret of the inside");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  port = (inside.address() as AddressInfo).port;
});
afterAll(async () => {
  allowPrivate("1");
  inside.close();
  await closeDb();
});

function allowPrivate(value: string): void {
  process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = value;
  resetEnv();
}

it("never reaches inside when a registered name comes to lead there", async () => {
  allowPrivate("0");
  dns.addresses = ["203.0.113.7"];
  const { actor } = await newAccount();
  const url = `http://hooks.example:${port}/`;
  const { endpoint } = await createEndpoint(actor, { url, events: ["project.created"] });
  for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "169.254.169.254"]) {
    dns.addresses = [address];
    const { id } = await sendTest(actor, { id: endpoint.id });
    expect(await sendDelivery(id)).toMatchObject({ done: false });
    const [attempt] = await db().webhookAttempt.findMany({ where: { deliveryId: id } });
    expect(attempt).toMatchObject({ status: null, responseBody: null });
    expect(attempt?.error).toContain("private address");
  }
  expect(visits).toBe(0);

  // The same name and address do lead inside: with private addresses allowed, the message arrives.
  allowPrivate("1");
  dns.addresses = ["127.0.0.1"];
  const { id } = await sendTest(actor, { id: endpoint.id });
  expect(await sendDelivery(id)).toEqual({ done: true });
  expect(visits).toBe(1);
});
