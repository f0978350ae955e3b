import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where tests take longest, in the order in which they are to begin. */
const LONG = [
  ...["film", "project", "scene"].map((name) => `tests/pipeline/${name}.test`),
  "tests/remotion/dom",
  "tests/render/",
  "tests/pipeline/",
  "tests/inngest/",
  "tests/remotion/",
];

/** Begins with what takes longest: a long file that begins last keeps one core waiting for the other. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((place) => moduleId.includes(place));
      return found < 0 ? LONG.length : found;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** Every project shares the alias; `tests/setup` decides what a suite needs (database, browser). */
export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    globalSetup: ["tests/setup/global.ts"],
    setupFiles: ["tests/setup/file.ts"],
    // No test reaches the network: port 9 (discard) answers nobody, and tests of free sources start their own.
    env: { WIKIPEDIA_BASE_URL: "http://127.0.0.1:9", COMMONS_BASE_URL: "http://127.0.0.1:9/w" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Much of a run is waiting for browsers, encoders and the database: three files keep two cores busy.
    maxWorkers: 3,
    pool: "forks",
    sequence: { sequencer: LongFirst },
  },
});
