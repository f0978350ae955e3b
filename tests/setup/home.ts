import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { isAlive } from "@/lib/setup/processes";

/** Where the homes of test files are, in the home that runs share. */
const homesIn = (shared: string) => path.join(shared, "files");

/**
 * A home for one test file, named as its database is: the line that renders wait in, the cache, files and measurements
 * are its own, so that no file waits for another or counts on it. Only what costs much and never differs is the shared
 * home's: bundled compositions, and whether the browser draws into canvases.
 */
export function newFileHome(shared: string, database: string): string {
  const home = path.join(homesIn(shared), database);
  mkdirSync(path.join(home, "render"), { recursive: true });
  symlinkSync(path.join(shared, "render", "bundles"), path.join(home, "render", "bundles"));
  const probe = path.join(shared, "render", "probe.json");
  if (existsSync(probe)) copyFileSync(probe, path.join(home, "render", "probe.json"));
  return home;
}

/** Removes the homes of a run, and those of runs that were killed. */
export function removeFileHomes(shared: string, run: string): void {
  const folder = homesIn(shared);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const abandoned = !isAlive(Number(name.split("_")[1]));
    if (name.startsWith(run) || abandoned) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
