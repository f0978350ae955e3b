import { mkdirSync } from "node:fs";
import { projectPath } from "@/lib/core/project-root";
import { canvasWorks } from "@/lib/render/draw/probe";
import { ensureBrowser } from "@/lib/setup/browser";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";
import { createRunDatabase, dropRunDatabase } from "./database";
import { removeFileHomes } from "./home";

/**
 * Gives a run of the tests its own database, copied from a migrated template on an embedded PostgreSQL that runs share;
 * each test file works on a copy of it and in a home of its own (file.ts).
 * DATABASE_URL is overruled on purpose: tests write and delete, and must never meet a database somebody needs.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const home = process.env.FRAMEWRIGHT_TEST_HOME ?? projectPath(".cache", "test-home");
  mkdirSync(home, { recursive: true });
  process.env.FRAMEWRIGHT_HOME = home;
  process.env.CHROMIUM_PATH = (await ensureBrowser(() => {})).path;
  // Found out once for each content, and here: the first test that draws should not have to wait for it.
  await ensureBundle({ home, root: projectPath() });
  await canvasWorks();
  const database = await createRunDatabase(home);
  process.env.DATABASE_URL = database.url;
  return async () => {
    await dropRunDatabase(home, database);
    removeFileHomes(home, database.name);
  };
}
