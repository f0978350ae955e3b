import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { childEnv, homePath, variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";

/** A speech program of the machine or of the packages unpacked under FRAMEWRIGHT_HOME. */
export interface Installed {
  /** The program. */
  path: string;
  /** The tree it belongs to: `/` or the folder of the unpacked packages. */
  root: string;
  env: NodeJS.ProcessEnv;
}

/** The engine that was found. @throws AppError `engine_unavailable` where none was */
export function assertInstalled<T>(found: T | undefined, message: Message, remedy: Message): T {
  if (found === undefined) throw new AppError({ code: "engine_unavailable", message, remedy });
  return found;
}

/** Where scripts/lib/voices-setup.mjs unpacks Debian's packages. */
export const unpackedRoot = (): string => homePath("engines", "debian");

function libraryFolders(root: string): string[] {
  const base = path.join(root, "usr", "lib");
  const triplets = existsSync(base) ? readdirSync(base).filter((name) => name.includes("-linux-")) : [];
  return [...triplets.map((name) => path.join(base, name)), base];
}

/** The first of the named programs that is there: unpacked ones first, then those on the PATH. */
export function findProgram(...names: string[]): Installed | undefined {
  const root = unpackedRoot();
  for (const name of names) {
    const file = path.join(root, "usr", "bin", name);
    if (existsSync(file)) {
      return { path: file, root, env: childEnv({ LD_LIBRARY_PATH: libraryFolders(root).join(":") }) };
    }
  }
  for (const folder of (variable("PATH") ?? "").split(path.delimiter)) {
    const file = names.map((name) => path.join(folder, name)).find((candidate) => existsSync(candidate));
    if (folder && file) return { path: file, root: "/", env: childEnv() };
  }
  return undefined;
}
