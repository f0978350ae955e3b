import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { childEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { ensureBrowser } from "@/lib/setup/browser";
import { ensureClient, ensureWebBuild } from "@/lib/setup/build";
import { canInstallPackages, installPackages } from "@/lib/setup/packages";
import { run } from "@/lib/setup/processes";
import { putEnv } from "./prepare";
import { createStages, type StageLog, type Stages } from "./stages.mjs";

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = () => projectPath(".cache", "test-reports");
const tool = (name: string) => projectPath("node_modules", ".bin", name);

/**
 * Runs all checks, cheapest first and side by side where they do not need each other, and stops when one has failed. The
 * last line is `N passed, N failed, N skipped` over all suites.
 */
export async function main(): Promise<number> {
  const stages = createStages();
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  rmSync(reports(), { recursive: true, force: true });
  mkdirSync(reports(), { recursive: true });
  try {
    await runAll(stages, totals);
    stages.say(`\nAll of it in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
    return 0;
  } catch (error) {
    stages.fail(error);
    return 1;
  } finally {
    stages.say(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  }
}

async function runAll(stages: Stages, totals: Totals): Promise<void> {
  await stages.run("Browser", async (log) => {
    const browser = await ensureBrowser(log);
    putEnv({ CHROMIUM_PATH: browser.path });
    log.note(browser.version);
  });
  await stages.run("Python", async (log) => log.note(await ensurePython(log)));
  await stages.run("Database client", async () => void (await ensureClient()));
  await together(stages, [
    stages.run("Format and lint", (log) => check(log, tool("biome"), ["check", "."])),
    stages.run("Types", async (log) => {
      await check(log, tool("next"), ["typegen"]);
      await check(log, tool("tsgo"), ["--noEmit"]);
    }),
    stages.run("Layers", async (log) => {
      await check(log, process.execPath, ["scripts/check-layers.mjs"]);
      await check(log, process.execPath, ["scripts/check-env.mjs"]);
    }),
    stages.run("Licences", (log) => check(log, process.execPath, ["scripts/notices.mjs", "--check"])),
    stages.run("Unused code", (log) => check(log, tool("knip"), ["--no-progress"])),
  ]);
  // The web build fills the waits of the tests: they share nothing but the machine.
  await together(stages, [
    stages.run("Tests", (log) => suite(log, totals, "unit", [])),
    stages.run("Web build", async (log) => log.note((await ensureWebBuild()) ? "built" : "unchanged")),
  ]);
  // Pages that wait for a busy machine go on drawing: beside the tests these would take as long as both do apart.
  if (hasBrowserTests()) {
    await stages.run("Browser tests", (log) => suite(log, totals, "e2e", ["--config", "vitest.e2e.config.ts"]));
  }
}

/** Waits for all of them, prints every failure but the first, and throws that. */
async function together(stages: Stages, works: Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(works);
  const [first, ...others] = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const reason of others) stages.fail(reason);
  if (first) throw first;
}

/** The Python client is tested with a real Python: the machine's, else Debian's where this may be installed. */
async function ensurePython(log: StageLog): Promise<string> {
  const version = () => run("python3", ["--version"]).catch(() => ({ code: 1, output: "" }));
  if ((await version()).code !== 0 && canInstallPackages()) await installPackages(["python3"], log);
  const { code, output } = await version();
  return code === 0 ? output.trim() : "none: the Python client is not tested";
}

function hasBrowserTests(): boolean {
  const folder = projectPath("tests", "e2e");
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".e2e.ts"));
}

/** Runs a command; when it fails, what it said is the error. */
async function check(
  log: StageLog,
  command: string,
  args: string[],
  extra: Record<string, string> = {},
): Promise<void> {
  const { code, output } = await run(command, args, {
    cwd: projectPath(),
    env: childEnv({ NO_COLOR: "1", FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: "1", ...extra }),
    onText: log,
  });
  if (code === 0) return;
  throw new AppError({
    code: "internal",
    message: `${path.basename(command)} ${args.join(" ")} ended with code ${code}.`,
    remedy: output.trim().split("\n").slice(-120).join("\n"),
  });
}

/** Runs a vitest suite and adds its numbers to the totals, whether it passes or not. */
async function suite(log: StageLog, totals: Totals, name: string, args: string[]): Promise<void> {
  const report = path.join(reports(), `${name}.json`);
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    await check(log, tool("vitest"), ["run", ...args, ...reporters], { NODE_ENV: "test" });
  } finally {
    const numbers = numbersOf(report);
    totals.passed += numbers.passed;
    totals.failed += numbers.failed;
    totals.skipped += numbers.skipped;
    log.note(`${numbers.passed} passed, ${numbers.failed} failed, ${numbers.skipped} skipped`);
  }
}

/** Reads vitest's JSON report; a file that could not even be loaded counts as one failure. */
function numbersOf(report: string): Totals {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const json = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const broken = json.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken.length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}
