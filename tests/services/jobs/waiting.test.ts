import { expect, it } from "vitest";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { viewOf } from "@/lib/services/jobs";

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

/** An export of a minute's work that began to wait in line 100 seconds ago. */
const job = (progress: number) =>
  ({ status: "running", startedAt: ago(101), estimateSeconds: 60, progress, notices: [] }) as unknown as JobWithSteps;
const waiting = { position: 2, waitSeconds: 300, at: ago(100) };

it("counts the wait for other renders among what remains, and not as work", () => {
  const view = viewOf(job(0.03), [waiting]);
  expect(view.waitsFor).toBe(2);
  expect(view.remainingSeconds).toBeCloseTo(200 + 59, 0);

  const moved = viewOf(job(0.03), [waiting, { position: 1, waitSeconds: 50, at: ago(10) }]);
  expect(moved.waitsFor).toBe(1);
  expect(moved.remainingSeconds).toBeCloseTo(40 + 59, 0);
});

it("does not take a wait that is over for slow work", () => {
  const turn = { position: 0, waitSeconds: 0, at: ago(30) };
  // 31 seconds of work for half of it.
  expect(viewOf(job(0.5), [waiting, turn])).toMatchObject({ waitsFor: 0 });
  expect(viewOf(job(0.5), [waiting, turn]).remainingSeconds).toBeCloseTo(30, 0);
  expect(viewOf(job(0.05), [turn]).remainingSeconds).toBe(1);
});
