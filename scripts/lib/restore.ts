import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { env, homePath } from "@/lib/core/env";
import { takeLock } from "@/lib/setup/lock";
import { startPostgres } from "@/lib/setup/postgres/server";
import { deployMigrations, mustAnswer } from "@/lib/setup/prisma";
import { readArchive } from "./backup/archive";
import { RESTORE_USAGE, type RestoreOrder, readRestoreOrder } from "./backup/arguments";
import { type Checked, checkArchive } from "./backup/check";
import { clearHome, isUsed, restoreFile, restoreKeys, restoreSecrets } from "./backup/home";
import { loadDatabase } from "./backup/load";
import { DATABASE, FILES } from "./backup/manifest";
import { refused } from "./backup/refused";
import { createStages, type Stages } from "./stages.mjs";

/** Fills a home and its database from a backup; exit code 0 when all of it is there. */
export async function main(args: string[]): Promise<number> {
  const stages = createStages();
  const order = readRestoreOrder(args);
  if (!order) {
    stages.say(RESTORE_USAGE);
    return 0;
  }
  const backup = await stages.run("Backup", async (log) => {
    const checked = await checkArchive(order.file);
    log.note(`of ${checked.manifest.createdAt}, version ${checked.manifest.version}`);
    return checked;
  });
  // A home in which nobody has worked is left as empty as it was when it is refused.
  if (!order.force && (await isUsed())) {
    throw refused(
      `${homePath()} is not empty.`,
      "Set FRAMEWRIGHT_HOME to an empty folder, or add --force to throw away what that home and its database hold.",
    );
  }
  const lock = takeLock(homePath(), "npm run restore");
  try {
    await fill(stages, order, backup);
  } finally {
    lock.release();
  }
  stages.say("Everything is back. Start the studio with npm run studio.");
  return 0;
}

async function fill(stages: Stages, order: RestoreOrder, backup: Checked): Promise<void> {
  await stages.run("Database", async (log) => {
    const applied = await withDatabase(backup, async (url) => {
      await loadDatabase(url, backup.manifest, { replace: order.force, rows: tableEntries(order.file, log) });
      return deployMigrations(url);
    });
    const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    log.note(`${rows} rows${applied ? `, brought up to date (migrations: ${applied})` : ""}`);
  });
  await stages.run("Files", async (log) => {
    if (order.force) clearHome();
    restoreKeys(backup.home);
    log.note(String(await restoreFiles(order.file, backup.end.files, log)));
  });
}

async function* tableEntries(file: string, log: (text: string) => void) {
  for await (const { name, content } of readArchive(file)) {
    if (name.startsWith(FILES)) return;
    if (!name.startsWith(DATABASE)) continue;
    log(name.slice(DATABASE.length));
    yield { file: name, content };
  }
}

async function restoreFiles(file: string, total: number, log: (text: string) => void): Promise<number> {
  const workDir = mkdtempSync(homePath("restore-"));
  let done = 0;
  try {
    for await (const { name, content } of readArchive(file)) {
      if (!name.startsWith(FILES)) continue;
      await restoreFile(name.slice(FILES.length), content, workDir);
      done += 1;
      log(`${done} of ${total}`);
    }
    return done;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** The database to fill: DATABASE_URL, or the home's own, which is made and stopped again. */
async function withDatabase<T>(backup: Checked, work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL: given } = env();
  if (given) {
    await mustAnswer(given);
    return work(given);
  }
  if (!existsSync(homePath())) mkdirSync(homePath(), { recursive: true });
  restoreSecrets(backup.home);
  const postgres = await startPostgres(homePath());
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
