import { describe, expect, it } from "vitest";
import { inRenderQueue, renderQueue, whenNobodyRenders } from "@/lib/render";
import { coresFor } from "@/lib/render/queue";

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

describe("the render queue", () => {
  it("lets one render run and tells the next its place and its wait", async () => {
    const first = gate();
    const started: string[] = [];
    const places: number[] = [];
    const one = inRenderQueue({ estimateSeconds: 30, places: 1 }, async () => {
      started.push("one");
      await first.opened;
      return 1;
    });
    while (started.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const waits: number[] = [];
    const two = inRenderQueue(
      {
        estimateSeconds: 5,
        places: 1,
        onPosition: ({ position, waitSeconds }) => {
          places.push(position);
          waits.push(waitSeconds);
        },
      },
      async () => {
        started.push("two");
        return 2;
      },
    );
    while (places.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(places).toEqual([1]);
    // Less what it has run for since, on a busy machine.
    expect(waits).toEqual([expect.closeTo(30, -1)]);
    expect(await renderQueue()).toEqual({ running: 1, waiting: 1 });
    expect(started).toEqual(["one"]);
    first.open();
    expect(await Promise.all([one, two])).toEqual([1, 2]);
    expect(places.at(-1)).toBe(0);
    expect(await renderQueue()).toEqual({ running: 0, waiting: 0 });
  });

  it("leaves what can wait while somebody renders, and does it otherwise, first in line", async () => {
    const early = gate();
    const begun = gate();
    const ahead = whenNobodyRenders({ estimateSeconds: 5 }, async () => {
      begun.open();
      await early.opened;
      return "ahead";
    });
    await begun.opened;
    expect(await whenNobodyRenders({ estimateSeconds: 5 }, async () => "late")).toBeUndefined();
    const film = inRenderQueue({ estimateSeconds: 30, places: 1, onPosition: early.open }, async () => "film");
    expect(await Promise.all([ahead, film])).toEqual(["ahead", "film"]);
    expect(await renderQueue()).toEqual({ running: 0, waiting: 0 });
  });

  it("shares the cores out evenly", () => {
    expect(coresFor(1, 4, 8)).toBe(8);
    expect(coresFor(2, 4, 8)).toBe(4);
    expect(coresFor(9, 4, 8)).toBe(2);
    expect(coresFor(3, 1, 2)).toBe(2);
    expect(coresFor(5, 1, 1)).toBe(1);
  });

  it("gives its place up when it is cancelled or fails", async () => {
    const first = gate();
    const running = gate();
    const one = inRenderQueue({ estimateSeconds: 1, places: 1 }, () => {
      running.open();
      return first.opened;
    });
    await running.opened;
    const controller = new AbortController();
    const two = inRenderQueue(
      { estimateSeconds: 1, places: 1, signal: controller.signal, onPosition: () => controller.abort() },
      async () => 2,
    );
    await expect(two).rejects.toMatchObject({ code: "cancelled" });
    first.open();
    await one;
    await expect(inRenderQueue({ estimateSeconds: 1 }, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await renderQueue()).toEqual({ running: 0, waiting: 0 });
  });
});
