import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readJson, writeJson } from "../files";
import { must } from "../processes";
import { type Account, canReach, plainEnv } from "./account";
import { type Binaries, openPath } from "./binaries";

/** What is remembered about a home's database between starts. */
export interface ClusterState {
  /** Absolute path of PostgreSQL's data. */
  data: string;
  /** TCP port on 127.0.0.1. */
  port?: number;
}

export const DATABASE = "framewright";
export const USER = "framewright";

const stateFile = (home: string) => path.join(home, "postgres.json");

/** Where a home's data is; a home the account cannot reach keeps it in an open folder and remembers which. */
export function clusterState(home: string, account: Account | undefined): ClusterState {
  const kept = readJson<ClusterState>(stateFile(home));
  const inside = path.join(home, "postgres");
  if (kept && fs.existsSync(path.join(kept.data, "PG_VERSION"))) return kept;
  if (!account || canReach(account, inside)) return { data: inside };
  const data = kept?.data ?? openPath(`data-${randomBytes(6).toString("hex")}`);
  return { data };
}

export function rememberCluster(home: string, state: ClusterState): void {
  writeJson(stateFile(home), state);
}

/**
 * Makes the data folder when there is none. It is filled under another name and renamed when whole, so that an
 * interrupted first start leaves nothing that looks like a database.
 */
export async function initialise(data: string, binaries: Binaries, account: Account | undefined, password: string) {
  if (fs.existsSync(path.join(data, "PG_VERSION"))) return;
  const draft = `${data}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  fs.chmodSync(draft, 0o700);
  const secret = fs.mkdtempSync(path.join(os.tmpdir(), "framewright-"));
  const passwordFile = path.join(secret, "password");
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [draft, secret, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  try {
    await must(
      "Making the database folder",
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--builtin-locale=C.UTF-8",
        "--locale-provider=builtin",
      ],
      { ...account, cwd: "/", env: plainEnv() },
    );
    fs.rmSync(data, { recursive: true, force: true });
    fs.renameSync(draft, data);
  } finally {
    fs.rmSync(secret, { recursive: true, force: true });
  }
}
