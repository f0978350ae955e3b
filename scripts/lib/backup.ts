import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { env, homePath } from "@/lib/core/env";
import { lockHolder, takeLock } from "@/lib/setup/lock";
import { startPostgres } from "@/lib/setup/postgres/server";
import { type ArchiveWriter, writeArchive } from "./backup/archive";
import { BACKUP_USAGE, readBackupOrder } from "./backup/arguments";
import { dumpDatabase } from "./backup/dump";
import { backUpFiles, backUpHome, type FileTally, listFiles, mustHoldDatabase } from "./backup/home";
import { END, MANIFEST, type Manifest, studioVersion } from "./backup/manifest";
import { refused } from "./backup/refused";
import { createStages, type Stages } from "./stages.mjs";

/** Writes a backup; exit code 0 when it is whole. */
export async function main(args: string[]): Promise<number> {
  const stages = createStages();
  const order = readBackupOrder(args);
  if (!order) {
    stages.say(BACKUP_USAGE);
    return 0;
  }
  mustHoldDatabase();
  const target = targetFor(order.place);
  const draft = `${target}.part`;
  const folder = mkdtempSync(path.join(path.dirname(target), ".framewright-backup-"));
  try {
    rmSync(draft, { force: true });
    const tally = await writeAll(stages, draft, folder, order.withFiles);
    renameSync(draft, target);
    sayWhatIsThere(stages, target, tally);
    return 0;
  } finally {
    rmSync(draft, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function targetFor(place: string): string {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const target = isFolder ? path.join(place, `framewright-${stamp}.tar`) : place;
  if (existsSync(target)) throw refused(`${target} exists already.`, "Name another file, or remove that one.");
  mkdirSync(path.dirname(target), { recursive: true });
  return target;
}

async function writeAll(stages: Stages, draft: string, folder: string, withFiles: boolean): Promise<FileTally> {
  const before = withFiles ? await listFiles() : new Set<string>();
  const dump = await stages.run("Database", (log) =>
    withDatabase(async (url) => {
      const dumped = await dumpDatabase(url, folder, log);
      log.note(`${dumped.tables.reduce((sum, { rows }) => sum + rows, 0)} rows in ${dumped.tables.length} tables`);
      return dumped;
    }),
  );
  // What was there before and what the snapshot names: the latter may have come between.
  const keys = withFiles ? new Set([...before, ...(await listFiles())]) : before;
  return stages.run("Files", async (log) => {
    const archive = writeArchive(draft);
    const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), version: studioVersion(), ...dump };
    await archive.addText(MANIFEST, JSON.stringify(manifest, null, 1));
    await backUpHome(archive);
    await addTables(archive, dump.tables, folder);
    const tally = await backUpFiles(archive, keys, ({ files }) => log(`${files} of ${keys.size}`));
    await archive.addText(END, JSON.stringify({ files: tally.files, bytes: tally.bytes }));
    await archive.finish();
    log.note(withFiles ? `${tally.files}, ${megabytes(tally.bytes)}` : "left out");
    return tally;
  });
}

async function addTables(archive: ArchiveWriter, tables: Manifest["tables"], folder: string): Promise<void> {
  for (const { file } of tables) {
    const dumped = path.join(folder, path.basename(file));
    await archive.add(file, statSync(dumped).size, createReadStream(dumped));
    rmSync(dumped);
  }
}

/** The database that the studio uses; an embedded one that nobody runs is started for the length of the work. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL: given } = env();
  if (given) return work(given);
  const lock = lockHolder(homePath()) ? undefined : takeLock(homePath(), "npm run backup");
  try {
    const postgres = await startPostgres(homePath());
    try {
      return await work(postgres.url);
    } finally {
      if (lock) await postgres.stop();
    }
  } finally {
    lock?.release();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

function sayWhatIsThere(stages: Stages, target: string, { gone }: FileTally): void {
  if (gone > 0) {
    stages.say(
      stages.paint(33, `${gone} files were deleted while the backup was being made; the backup does not hold them.`),
    );
  }
  stages.say(`${target} (${megabytes(statSync(target).size)})`);
  stages.say(stages.paint(2, "It holds keys and everybody's films: keep it where only you can read it."));
}
