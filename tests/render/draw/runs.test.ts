import { describe, expect, it } from "vitest";
import { drawInRuns, picturesIn } from "@/lib/render/draw/runs";
import type { PlannedChunk } from "@/lib/render/types";

const chunksOf = (sizes: number[]) =>
  sizes.map((size, index) => ({
    hash: String(index),
    from: index * 100,
    to: index * 100 + 100,
    cached: false,
    pictures: Array.from({ length: size }, (_, frame) => ({ frame: index * 100 + frame, repeats: 1 })),
  })) as unknown as PlannedChunk[];

const lanesOf = (concurrency: number, signal = new AbortController().signal) => ({ concurrency, signal });

describe("drawing in runs", () => {
  it("draws a short film in one run of all tabs, and nothing where there is nothing", async () => {
    const chunks = chunksOf(Array(15).fill(100));
    const seen: [number, number][] = [];
    const draw = async (run: PlannedChunk[], tabs: number) => {
      seen.push([run.length, tabs]);
      return run.slice(0, 1);
    };
    expect(await drawInRuns(lanesOf(2), chunks, draw)).toEqual(chunks.slice(0, 1));
    expect(await drawInRuns(lanesOf(2), [], draw)).toEqual([]);
    expect(seen).toEqual([[15, 2]]);
  });

  it("gives a long film to tabs that each open anew after some hundred pictures, every chunk once", async () => {
    const chunks = chunksOf([...Array(40).fill(60), 700, 350]);
    const drawn: PlannedChunk[] = [];
    let now = 0;
    let most = 0;
    const failed = await drawInRuns(lanesOf(2), chunks, async (run, tabs) => {
      expect(tabs).toBe(1);
      expect(run.length === 1 || picturesIn(run) <= 600).toBe(true);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      drawn.push(...run);
      return run.filter(({ hash }) => hash === "7");
    });
    expect(most).toBe(2);
    expect(new Set(drawn).size).toBe(chunks.length);
    expect(drawn).toHaveLength(chunks.length);
    expect(failed.map(({ hash }) => hash)).toEqual(["7"]);
  });

  it("begins no further run after a failure or a cancel", async () => {
    const chunks = chunksOf(Array(40).fill(60));
    let runs = 0;
    const broken = drawInRuns(lanesOf(2), chunks, async () => {
      runs += 1;
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error("the browser has ended by itself");
    });
    await expect(broken).rejects.toThrow("the browser has ended by itself");
    expect(runs).toBe(2);

    const controller = new AbortController();
    const cancelled = drawInRuns(lanesOf(1, controller.signal), chunks, async () => {
      runs += 1;
      controller.abort();
      return [];
    });
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    expect(runs).toBe(3);
  });
});
