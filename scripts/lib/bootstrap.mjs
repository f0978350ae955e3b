// What every command does before the first dependency is there: only node: imports, and syntax Node 20 reads.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installDependencies } from "./install.mjs";
import { createStages } from "./stages.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const bin = path.join(root, "node_modules", ".bin");

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
    await installDependencies(root, stages);
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
