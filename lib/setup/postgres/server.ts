import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { AppError } from "@/lib/core/errors";
import { freePort } from "@/lib/core/net/ports";
import { say } from "@/lib/messages/say";
import { tail } from "../files";
import { commandLineOf, isAlive, waitForExit } from "../processes";
import { secretsOf } from "../secrets";
import { type Account, plainEnv, postgresAccount } from "./account";
import { type Binaries, postgresBinaries } from "./binaries";
import { type ClusterState, clusterState, DATABASE, initialise, rememberCluster, USER } from "./cluster";

/** A running embedded PostgreSQL. */
export interface Postgres {
  /** postgresql:// address of the studio's database, password included. */
  url: string;
  port: number;
  /** Server version, e.g. `18.4`. */
  version: string;
  /** True when it was already running: a studio that was killed leaves its database behind. */
  reused: boolean;
  /** Whether its process is there. */
  isRunning(): boolean;
  /** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

const START_MS = 60_000;

const urlOf = (port: number, password: string, database: string) =>
  `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/**
 * Starts the PostgreSQL of a home, or goes on with the one that still runs there.
 * @param home absolute folder; data, port and log are kept in it
 * @param flags server settings (`name=value`) for this start only
 */
export async function startPostgres(home: string, flags: string[] = []): Promise<Postgres> {
  fs.mkdirSync(home, { recursive: true });
  const password = secretsOf(home).postgresPassword;
  const account = await postgresAccount();
  const state = clusterState(home, account);
  let reused = await adopt(state, password);
  if (!reused) {
    const binaries = await postgresBinaries(account);
    await initialise(state.data, binaries, account, password);
    clearStaleLock(state.data);
    state.port = await freePort(state.port);
    rememberCluster(home, state);
    await launch({ home, state, account, binaries, password, flags });
    reused = false;
  }
  const port = state.port as number;
  const version = await prepareDatabase(urlOf(port, password, "postgres"));
  return {
    url: urlOf(port, password, DATABASE),
    port,
    version,
    reused,
    isRunning: () => runningPid(state.data) !== undefined,
    stop: () => stopPostgres(state.data),
  };
}

/** True when a server of these very data answers on the remembered port, waiting for one that is still starting or stopping. */
async function adopt(state: ClusterState, password: string): Promise<boolean> {
  const pid = runningPid(state.data);
  if (pid === undefined || state.port === undefined) return false;
  const deadline = Date.now() + START_MS;
  while (isAlive(pid)) {
    const folder = await dataDirectoryAt(urlOf(state.port, password, "postgres"));
    if (folder && fs.realpathSync(folder) === fs.realpathSync(state.data)) return true;
    if (Date.now() > deadline) {
      throw new AppError({
        code: "engine_unavailable",
        message: say("setup.postgresql_process", { pid, data: state.data, port: state.port }),
        remedy: say("setup.stop_kill", { pid }),
      });
    }
    await pause(100);
  }
  return false;
}

/** Process id of the postmaster that owns the data folder, when it is really one and alive. */
function runningPid(data: string): number | undefined {
  const pid = Number.parseInt(tail(path.join(data, "postmaster.pid"), 100).split("\n")[0] ?? "", 10);
  if (!Number.isInteger(pid) || !isAlive(pid)) return undefined;
  const command = commandLineOf(pid);
  return command === undefined || command.includes("postgres") ? pid : undefined;
}

/** After a reboot another program may carry the old process id, and PostgreSQL would refuse to start because of it. */
function clearStaleLock(data: string): void {
  if (runningPid(data) === undefined) fs.rmSync(path.join(data, "postmaster.pid"), { force: true });
}

interface Launch {
  home: string;
  state: ClusterState;
  account: Account | undefined;
  binaries: Binaries;
  password: string;
  flags: string[];
}

async function launch({ home, state, account, binaries, password, flags }: Launch): Promise<void> {
  const logFile = path.join(home, "logs", "postgres.log");
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=120", ...flags];
  const deadline = Date.now() + START_MS;
  // Detached: a Ctrl-C in the terminal must reach the studio first, which stops the database last.
  for (;;) {
    const log = fs.openSync(logFile, "a");
    const child = spawn(
      binaries.postgres,
      ["-D", state.data, "-p", String(state.port), ...settings.flatMap((setting) => ["-c", setting])],
      {
        ...account,
        cwd: "/",
        detached: true,
        stdio: ["ignore", log, log],
        env: plainEnv(),
      },
    );
    fs.closeSync(log);
    let failed: string | undefined;
    child.once("error", (error) => {
      failed = error.message;
    });
    child.once("exit", (code) => {
      failed = `it ended with code ${code}`;
    });
    child.unref();
    while (failed === undefined) {
      if (await dataDirectoryAt(urlOf(state.port as number, password, "postgres"))) return;
      if (Date.now() > deadline) failed = "it did not answer within a minute";
      await pause(30);
    }
    // Children of a postmaster that was killed need a moment to notice; until then the data stay locked.
    const stillLocked = tail(logFile, 5).includes("pre-existing shared memory block");
    if (!stillLocked || Date.now() > deadline) {
      throw new AppError({
        code: "engine_unavailable",
        message: say("setup.embedded_postgresql_did_not_start", { failed }),
        remedy: say("setup.log_ends", { logFile, tail: tail(logFile, 12) }),
      });
    }
    await pause(500);
  }
}

async function dataDirectoryAt(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates the studio's database once; answers the server's version. */
async function prepareDatabase(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(DATABASE)}`);
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  } finally {
    await client.end();
  }
}

async function stopPostgres(data: string): Promise<void> {
  const pid = runningPid(data);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  if (await waitForExit(pid, 20_000)) return;
  process.kill(pid, "SIGQUIT");
  await waitForExit(pid, 10_000);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
