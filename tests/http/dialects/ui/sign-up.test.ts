import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { POST as signUp } from "@/app/api/ui/sign-up/route";
import { closeDb } from "@/lib/db/client";
import { call } from "../../../support/call";

afterAll(closeDb);

const ask = (address: string, body: object) => call(signUp, { headers: { "x-forwarded-for": address }, body });
const person = () => ({ email: `${randomUUID()}@example.test`, password: "four words of mine", name: "Ada" });

describe("signing up", () => {
  it("closes for a network that makes many accounts, for nobody else, and says in minutes until when", async () => {
    const taken = person();
    expect((await ask("2001:db8:1:2::1", taken)).status).toBe(201);
    // Who asks for the addresses of others is counted too, from any address of a subscriber.
    for (let at = 2; at <= 10; at += 1) expect((await ask(`2001:db8:1:2::${at}`, taken)).status).toBe(409);
    const refused = await ask("2001:db8:1:2:ffff::9", person());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3000);
    expect(refused.body.error.message).toMatch(/^Too many requests\. Try again in \d\d minutes\.$/);
    expect((await ask("2001:db8:1:3::1", person())).status).toBe(201);
  });

  it("does not close while somebody looks for a password, which tells nothing about the address", async () => {
    const taken = person();
    expect((await ask("198.51.100.7", taken)).status).toBe(201);
    for (let at = 0; at < 12; at += 1) {
      const { status, body } = await ask("198.51.100.7", { ...taken, password: at % 2 ? "password" : "short" });
      expect([status, body.error.field]).toEqual([422, "password"]);
    }
    expect((await ask("198.51.100.7", person())).status).toBe(201);
  });
});
