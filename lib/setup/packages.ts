import fs from "node:fs";
import path from "node:path";
import { childEnv, variable } from "@/lib/core/env";
import { type CommandResult, run } from "./processes";

/** Where a command would lie, in the order of PATH. */
export function onPath(command: string): string[] {
  const folders = (variable("PATH") ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command));
}

/** Whether this process may install packages with apt. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && onPath("apt-get").some((file) => fs.existsSync(file));
}

/** Installs Debian's packages without what they only recommend; what apt said is in the result, lists that failed included. */
export async function installPackages(packages: string[], say: (text: string) => void): Promise<CommandResult> {
  const apt = (...args: string[]) =>
    run("apt-get", args, { env: childEnv({ DEBIAN_FRONTEND: "noninteractive" }), onText: say });
  const lists = await apt("update");
  const { code, output } = await apt("install", "-y", "--no-install-recommends", ...packages);
  return { code, output: lists.code === 0 ? output : `${lists.output}\n${output}` };
}
