import { expect, test } from "vitest";
import { Registry } from "@/inngest/executor/registry";
import { backoffMs, millisecondsUntil, nextCron, retryAfterMs } from "@/inngest/executor/time";

const base = { id: "app-fn", name: "fn", triggers: [{ event: "x" }], steps: { step: { retries: { attempts: 2 } } } };
const register = (extra: object) => new Registry().register({ functions: [{ ...base, ...extra }] });

test.each([
  ["rateLimit", { limit: 1, period: "1s" }],
  ["throttle", { limit: 1, period: "1s" }],
  ["debounce", { period: "1s" }],
  ["batchEvents", { maxSize: 5, timeout: "1s" }],
  ["singleton", { mode: "skip" }],
  ["priority", { run: "1" }],
  ["timeouts", { finish: "1h" }],
  ["somethingNew", true],
])("refuses %s by name", (option, value) => {
  expect(() => register({ [option]: value })).toThrow(`Workflow function "app-fn": "${option}" is not supported`);
});

test.each([
  [{ triggers: [{ cron: "every monday" }] }, "cron"],
  [{ triggers: [{ cron: "* * * * *", jitter: "5m" }] }, '"jitter" is not supported'],
  [{ triggers: [{ event: "film/*" }] }, "wildcard"],
  [{ triggers: [{ event: "x", expression: "event.data. ==" }] }, "trigger's if"],
  [{ cancel: [{ event: "y", if: "((" }] }, "cancelOn's if"],
  [{ concurrency: [{ limit: 1, key: "event.data.+" }] }, "concurrency's key"],
  [{ concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] }, "concurrency"],
  [{ idempotency: "1 +" }, "idempotency"],
])("refuses what cannot be read: %j", (extra, problem) => {
  expect(() => register(extra)).toThrow(problem);
});

test("reads attempts and limits", () => {
  const registry = new Registry();
  const concurrency = [{ limit: 2 }, { limit: 1, key: "event.data.user", scope: "env" }];
  registry.register({
    functions: [
      { ...base, concurrency },
      { ...base, id: "app-plain", steps: { step: {} } },
    ],
  });
  const config = registry.get("app-fn");
  expect(config?.maxAttempts).toBe(3);
  expect(registry.get("app-plain")?.maxAttempts).toBe(5);
  const event = { id: "e", name: "x", data: { user: "ada" }, ts: 0 };
  expect(config && registry.limitKeys(config, event)).toEqual(["fn:app-fn:0:", "env:event.data.user:ada"]);
});

test("reads durations, times and headers", () => {
  expect(millisecondsUntil("1d2h30m5s")).toBe(95_405_000);
  expect(millisecondsUntil("2026-01-01T00:00:10.000Z", Date.parse("2026-01-01T00:00:00Z"))).toBe(10_000);
  expect(millisecondsUntil("2020-01-01T00:00:00Z")).toBe(0);
  expect(() => millisecondsUntil("soon")).toThrow("soon");
  expect(retryAfterMs("3")).toBe(3000);
  expect(retryAfterMs("2026-01-01T00:00:10Z", Date.parse("2026-01-01T00:00:00Z"))).toBe(10_000);
  expect(retryAfterMs(null)).toBeUndefined();
});

test("waits longer after each attempt", () => {
  const steady = [0, 1, 2, 3, 4].map((attempt) => backoffMs(attempt, () => 0));
  expect(steady).toEqual([2000, 5000, 15_000, 30_000, 60_000]);
  expect(backoffMs(99, () => 1)).toBe(7_200_000 * 1.2);
});

test("finds a schedule's next time in UTC or a zone, across a change of summer time", () => {
  expect(nextCron("17 3 * * *", new Date("2026-06-01T04:00:00Z")).toISOString()).toBe("2026-06-02T03:17:00.000Z");
  const paris = nextCron("TZ=Europe/Paris 30 3 * * *", new Date("2026-03-28T12:00:00Z"));
  expect(paris.toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(() => nextCron("* * * * * *", new Date())).toThrow("five fields");
});
