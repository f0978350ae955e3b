import path from "node:path";
import { defineConfig } from "vitest/config";

/** Tests in a real browser against the studio as users start it; one file at a time, for they share that studio. */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    globalSetup: ["tests/e2e/server.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // A busy machine is slow without being wrong; one second is what a poll waits otherwise.
    expect: { poll: { timeout: 90_000 } },
    fileParallelism: false,
    pool: "forks",
  },
});
