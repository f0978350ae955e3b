import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockHolder, takeLock } from "@/lib/setup/lock";

const home = mkdtempSync(path.join(tmpdir(), "framewright-lock-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("a home is worked on by one process, which the refusal names", () => {
  const lock = takeLock(home, "npm run studio");
  lock.announce("http://localhost:3000");
  expect(lockHolder(home)).toMatchObject({ pid: process.pid, url: "http://localhost:3000" });
  expect(() => takeLock(home, "npm run film")).toThrow(
    `"npm run studio" (process ${process.pid}) already works in ${home}`,
  );
  lock.release();
  expect(lockHolder(home)).toBeUndefined();
});

test("a lock left by a dead process, or by one whose number another process has now, is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path.join(home, "running.json"), JSON.stringify({ pid, command: "npm run studio" }));
  const lock = takeLock(home, "npm run studio");
  expect(lock.stale).toBe(true);
  lock.release();
  writeFileSync(
    path.join(home, "running.json"),
    JSON.stringify({ pid: process.pid, ticks: "1", command: "npm run studio" }),
  );
  expect(lockHolder(home)).toBeUndefined();
});
