import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

let root: string | undefined;

function isRoot(folder: string): boolean {
  const manifest = path.join(folder, "package.json");
  if (!existsSync(manifest)) return false;
  return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === "framewright";
}

/** Searched upwards from the working directory, then from this file: a bundler moves this file, a caller may stand elsewhere. */
function find(): string {
  for (const start of [process.cwd(), import.meta.dirname]) {
    for (let folder = start; folder; folder = path.dirname(folder)) {
      if (isRoot(folder)) return folder;
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new Error("Framewright's own folder was not found. Start it from inside the repository.");
}

/** A path inside the repository, absolute: workers, wasm and binaries are found by it even when the caller was bundled. */
export function projectPath(...parts: string[]): string {
  root ??= find();
  return path.join(root, ...parts);
}
