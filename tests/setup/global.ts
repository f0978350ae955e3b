import { mkdirSync } from "node:fs";
import { projectPath } from "@/lib/core/project-root";
import { ensureBrowser } from "@/lib/setup/browser";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";
import { createRunDatabase, dropRunDatabase } from "./database";

/**
 * Gives a run of the tests its own database, copied from a migrated template on an embedded PostgreSQL that runs share;
 * each test file works on a copy of it (file.ts).
 * DATABASE_URL is overruled on purpose: tests write and delete, and must never meet a database somebody needs.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const home = process.env.FRAMEWRIGHT_TEST_HOME ?? projectPath(".cache", "test-home");
  mkdirSync(home, { recursive: true });
  process.env.FRAMEWRIGHT_HOME = home;
  process.env.CHROMIUM_PATH = (await ensureBrowser(() => {})).path;
  // Made once for each content, and here: the first test that draws should not have to wait for it.
  await ensureBundle({ home, root: projectPath() });
  const database = await createRunDatabase(home);
  process.env.DATABASE_URL = database.url;
  return () => dropRunDatabase(home, database);
}
