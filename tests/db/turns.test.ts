import { expect, it } from "vitest";
import { Turns } from "@/lib/db/turns";

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
}

it("gives a few turns at once, the others in their order", async () => {
  const turns = new Turns(2, 1000);
  const order: number[] = [];
  const works = Array.from({ length: 5 }, held);
  const all = works.map(({ work }, index) =>
    turns.run(async () => {
      order.push(index);
      await work();
    }),
  );
  await Promise.resolve();
  expect(order).toEqual([0, 1]);
  works[1]?.end();
  await all[1];
  await Promise.resolve();
  expect(order).toEqual([0, 1, 2]);
  for (const { end } of works) end();
  await Promise.all(all);
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

it("says that it is busy when a turn does not come in time, and goes on afterwards", async () => {
  const turns = new Turns(1, 30);
  const first = held();
  const running = turns.run(first.work);
  await expect(turns.run(async () => "late")).rejects.toMatchObject({
    code: "engine_unavailable",
    retryable: true,
    details: { retryAfter: 2 },
  });
  first.end();
  await running;
  expect(await turns.run(async () => "now")).toBe("now");
});

it("what runs in a turn has it already, and a failure gives it back", async () => {
  const turns = new Turns(1, 30);
  expect(await turns.run(() => turns.run(async () => "inner"))).toBe("inner");
  await expect(turns.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await turns.run(async () => "again")).toBe("again");
});
