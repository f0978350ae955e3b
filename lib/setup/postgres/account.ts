import fs from "node:fs";
import path from "node:path";
import { env, variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { run } from "../processes";

/** System account PostgreSQL runs under. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root, this answers the `postgres` account (made when missing); otherwise
 * undefined: the database then runs as whoever started the studio.
 * @throws AppError when there is no such account and it cannot be made
 */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = accountNamed("postgres");
  if (known) return known;
  const made = await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const account = accountNamed("postgres");
  if (account) return account;
  throw new AppError({
    code: "engine_unavailable",
    message: say("setup.postgresql_cannot_run_as_root", { output: made.output.trim() }),
    remedy: say("setup.start_studio_as_ordinary_user"),
  });
}

function accountNamed(name: string): Account | undefined {
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether the account may pass through every folder down to `target` (which need not exist yet). */
export function canReach(account: Account, target: string): boolean {
  const { root } = path.parse(path.resolve(target));
  let folder = root;
  for (const part of path.relative(root, path.resolve(target)).split(path.sep)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (!stat) return true;
    const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
    if (!(stat.mode & bit)) return false;
    folder = path.join(folder, part);
  }
  return true;
}

/** What PostgreSQL's programs get to see of the environment: nothing secret, and messages in English. */
export function plainEnv(): NodeJS.ProcessEnv {
  return { NODE_ENV: env().NODE_ENV, PATH: variable("PATH"), LC_ALL: "C" };
}
