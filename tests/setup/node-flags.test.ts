import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { ALLOCATOR, keepAllocatorOwn } from "@/lib/core/allocator";
import { nodeEnv } from "@/lib/setup/node-flags";

it("tells glibc of our own processes to give memory back, and not the programs that they start", () => {
  const own = nodeEnv({ GREETING: "hello" });
  expect(own).toMatchObject({ ...ALLOCATOR, GREETING: "hello" });
  Object.assign(process.env, ALLOCATOR);
  keepAllocatorOwn();
  expect(execFileSync("env").toString()).not.toContain("MALLOC_");
});

it("leaves what somebody says to glibc themselves", () => {
  process.env.MALLOC_ARENA_MAX = "8";
  expect(nodeEnv()).toMatchObject({ ...ALLOCATOR, MALLOC_ARENA_MAX: "8" });
  delete process.env.MALLOC_ARENA_MAX;
});
