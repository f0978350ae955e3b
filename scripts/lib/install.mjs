// Brings node_modules into place for every command, before the first dependency is there: only node: imports, and
// syntax Node 20 reads.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const LOOK_AGAIN_MS = 300;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const lockfileOf = (root) => path.join(root, "package-lock.json");
const stampOf = (root) => path.join(root, "node_modules", ".framewright-installed");

/** A node_modules that somebody filled with npm itself is as good when npm's own record is newer than the lockfile. */
function adoptInstall(root) {
  const modules = path.join(root, "node_modules");
  const record = fs.statSync(path.join(modules, ".package-lock.json"), { throwIfNoEntry: false });
  const complete = record && fs.existsSync(path.join(modules, ".bin", "node"));
  if (!complete || record.mtimeMs < fs.statSync(lockfileOf(root)).mtimeMs) return false;
  fs.copyFileSync(lockfileOf(root), stampOf(root));
  return true;
}

/** True when node_modules is what the lockfile asks for. */
function isInstalled(root) {
  try {
    return fs.readFileSync(stampOf(root), "utf8") === fs.readFileSync(lockfileOf(root), "utf8") || adoptInstall(root);
  } catch {
    return adoptInstall(root);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The process that installs; 0 when it has just finished. */
function holderOf(file) {
  try {
    return Number(fs.readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

/** Takes the turn to install. @returns the id of the process that has it, or undefined when it is ours now. */
function takeTurn(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    // A link appears with its content: nobody reads half a number.
    fs.linkSync(own, file);
    return undefined;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const holder = holderOf(file);
    if (holder > 0 && isAlive(holder)) return holder;
    fs.rmSync(file, { force: true });
    return takeTurn(file);
  } finally {
    fs.rmSync(own, { force: true });
  }
}

async function npmCi(root, log) {
  let child;
  let stopped;
  const stop = (signal) => {
    stopped = signal;
    child.kill(signal);
  };
  // Listened for before npm begins: a signal in between would end this process and leave npm running.
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    child = spawn("npm", ["ci", "--loglevel=error", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      // The set-up decides what is production; development tools are part of building and testing.
      env: { ...process.env, NODE_ENV: "development" },
    });
    const code = await new Promise((resolve, reject) => {
      child.stdout.on("data", (chunk) => log.keep(chunk));
      child.stderr.on("data", (chunk) => log.keep(chunk));
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (code === 0) return;
    const error = new Error(
      stopped
        ? "The installation of the dependencies was broken off."
        : "npm ci failed, so the dependencies are not in place.",
    );
    error.remedy = stopped
      ? "Start the command again; it begins anew."
      : `Check the network and the npm registry (npm config get registry), then start again. npm said:\n${log.kept()}`;
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/**
 * Installs what the lockfile asks for, unless it is there. Of several commands started at once one installs and the
 * others wait for it.
 * @param {string} root folder of the repository
 * @param {{run: (label: string, work: (log: any) => Promise<void>) => Promise<void>}} stages
 */
export async function installDependencies(root, stages) {
  if (isInstalled(root)) return;
  const turn = path.join(root, ".cache", "installing");
  await stages.run("Dependencies", async (log) => {
    for (let holder = takeTurn(turn); holder; holder = takeTurn(turn)) {
      log(`waiting for process ${holder}, which installs them`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    try {
      if (isInstalled(root)) return;
      await npmCi(root, log);
      fs.copyFileSync(lockfileOf(root), stampOf(root));
    } finally {
      fs.rmSync(turn, { force: true });
    }
  });
}
