// What every command does before the first dependency is there: only node: imports, and syntax Node 20 reads.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createStages } from "./stages.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const modules = path.join(root, "node_modules");
const bin = path.join(modules, ".bin");
const stampFile = path.join(modules, ".framewright-installed");
const lockFile = path.join(root, "package-lock.json");

/** True when node_modules is what the lockfile asks for. */
function isInstalled() {
  try {
    return fs.readFileSync(stampFile, "utf8") === fs.readFileSync(lockFile, "utf8") || adoptInstall();
  } catch {
    return adoptInstall();
  }
}

/** A node_modules that somebody filled with npm itself is as good when npm's own record is newer than the lockfile. */
function adoptInstall() {
  const record = fs.statSync(path.join(modules, ".package-lock.json"), { throwIfNoEntry: false });
  if (!record || record.mtimeMs < fs.statSync(lockFile).mtimeMs || !fs.existsSync(path.join(bin, "node"))) return false;
  fs.copyFileSync(lockFile, stampFile);
  return true;
}

async function installDependencies(stages) {
  await stages.run("Dependencies", async (log) => {
    const code = await new Promise((resolve, reject) => {
      const child = spawn("npm", ["ci", "--loglevel=error", "--no-audit", "--no-fund"], {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        // The set-up decides what is production; development tools are part of building and testing.
        env: { ...process.env, NODE_ENV: "development" },
      });
      child.stdout.on("data", (chunk) => log.keep(chunk));
      child.stderr.on("data", (chunk) => log.keep(chunk));
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (code !== 0) {
      const error = new Error("npm ci failed, so the dependencies are not in place.");
      error.remedy = `Check the network and the npm registry (npm config get registry), then start again. npm said:\n${log.kept()}`;
      throw error;
    }
    fs.copyFileSync(lockFile, stampFile);
  });
}

/** Starts this very command again under the pinned Node, passing signals on; never returns. */
function startAgain() {
  const child = spawn(path.join(bin, "node"), [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, FRAMEWRIGHT_PARENT: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    console.error(`The pinned Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
  return new Promise(() => {});
}

function majorOf(executable) {
  const { stdout } = spawnSync(executable, ["--version"], { encoding: "utf8" });
  return Number.parseInt(stdout?.slice(1) ?? "", 10);
}

/** Ends the process once its output is out: open pools, watchers or the channel to the parent must not hold it up. */
function leave(code) {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}

/**
 * Brings dependencies and the pinned Node into place, then runs a TypeScript entry in this process.
 * @param {string} entry path of the entry, relative to the repository
 */
export async function boot(entry) {
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  const stages = createStages();
  try {
    if (!isInstalled()) await installDependencies(stages);
    if (Number.parseInt(process.versions.node, 10) !== majorOf(path.join(bin, "node"))) await startAgain();
    if (!process.env.PATH?.split(path.delimiter).includes(bin)) {
      process.env.PATH = `${bin}${path.delimiter}${process.env.PATH}`;
    }
    await import("tsx");
    const { main } = await import(pathToFileURL(path.join(root, entry)).href);
    leave(await main(process.argv.slice(2)));
  } catch (error) {
    stages.fail(error);
    leave(1);
  }
}
