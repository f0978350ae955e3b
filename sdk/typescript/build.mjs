// Compiles with the TypeScript that lies in this folder or above it, else with one that npm fetches for the purpose.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

function compiler() {
  try {
    return [process.execPath, createRequire(import.meta.url).resolve("typescript/bin/tsc")];
  } catch {
    return ["npx", "--yes", "--package", "typescript@5.9.3", "tsc"];
  }
}

const [command, ...options] = compiler();
const { status } = spawnSync(command, [...options, "--project", "tsconfig.json"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
