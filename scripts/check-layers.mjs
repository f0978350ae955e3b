// Checks who imports whom (.dependency-cruiser.cjs), and proves with a planted house in tests/fixtures/layers, in which
// every rule is broken once, that each rule bites.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const config = path.join(root, ".dependency-cruiser.cjs");
const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const HOUSE = ["app", "components", "lib", "inngest", "remotion", "scripts", "server.ts", "proxy.ts"];

function cruise(cwd, targets, output) {
  const args = [program, "--config", config, "--output-type", output, ...targets];
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

const own = cruise(root, HOUSE, "err");
process.stdout.write(own.stdout + own.stderr);
if (own.status !== 0) process.exit(1);

const rules = createRequire(import.meta.url)(config).forbidden.map(({ name }) => name);
const planted = cruise(
  path.join(root, "tests/fixtures/layers"),
  ["app", "components", "lib", "inngest", "remotion"],
  "json",
);
const broken = new Set(JSON.parse(planted.stdout).summary.violations.map(({ rule }) => rule.name));
const toothless = rules.filter((name) => !broken.has(name));
if (toothless.length > 0) {
  console.error(`These rules let the violations planted in tests/fixtures/layers pass: ${toothless.join(", ")}`);
  process.exit(1);
}
console.log(`${rules.length} rules hold, and each caught the violation planted for it.`);
