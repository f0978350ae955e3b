import { existsSync } from "node:fs";
import os from "node:os";
import { pathToFileURL } from "node:url";
import { env, homePath, resetEnv } from "@/lib/core/env";
import { messageOf } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { ensureBrowser } from "@/lib/setup/browser";
import { ensureClient, ensureWebBuild } from "@/lib/setup/build";
import { type Postgres, startPostgres } from "@/lib/setup/postgres/server";
import { deployMigrations, mustAnswer } from "@/lib/setup/prisma";
import { ensureBundle } from "./bundle.mjs";
import type { StageLog, Stages } from "./stages.mjs";

export interface PrepareOptions {
  /** Build the web studio, too. */
  web: boolean;
  /** Settings for the embedded PostgreSQL, `name=value`. */
  postgresFlags?: string[];
}

export interface Prepared {
  /** Undefined when DATABASE_URL names another database. */
  postgres: Postgres | undefined;
}

/**
 * Brings everything into place that films and the studio need, one printed stage each. Afterwards this process's
 * environment holds DATABASE_URL, CHROMIUM_PATH and an absolute FRAMEWRIGHT_HOME, for itself and its children.
 */
export async function prepare(stages: Stages, options: PrepareOptions): Promise<Prepared> {
  const home = homePath();
  putEnv({ FRAMEWRIGHT_HOME: home });
  await stages.run("Browser", async (log) => {
    const browser = await ensureBrowser(log);
    putEnv({ CHROMIUM_PATH: browser.path });
    log.note(browser.version);
  });
  if (os.platform() === "linux") await stages.run("Voices", (log) => fetchVoices(home, log));
  const postgres = await prepareDatabase(stages, home, options.postgresFlags);
  try {
    await stages.run("Film composition", (log) => ensureBundle({ home, root: projectPath(), log }));
    if (options.web) {
      await stages.run("Web studio", async (log) => log.note((await ensureWebBuild()) ? "built" : "unchanged"));
    }
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  return { postgres };
}

/** Better voices are welcome but never needed: the ones from npm speak everywhere. */
async function fetchVoices(home: string, log: StageLog): Promise<void> {
  const file = projectPath("scripts/lib/voices-setup.mjs");
  if (!existsSync(file)) return log.note("the built-in ones");
  try {
    const { installDebianVoices } = await import(pathToFileURL(file).href);
    await installDebianVoices({ home, log });
  } catch (error) {
    log.warn(`Debian's better voices could not be fetched (${messageOf(error)}); the built-in ones are used.`);
  }
}

/** The database of a home, migrated; the embedded one unless DATABASE_URL is set. */
export async function prepareDatabase(stages: Stages, home: string, flags?: string[]): Promise<Postgres | undefined> {
  const given = env().DATABASE_URL;
  const postgres = given
    ? undefined
    : await stages.run("PostgreSQL", async (log) => {
        const started = await startPostgres(home, flags);
        log.note(`${started.version} on 127.0.0.1:${started.port}${started.reused ? ", still running" : ""}`);
        return started;
      });
  const url = given ?? postgres?.url ?? "";
  putEnv({ DATABASE_URL: url });
  try {
    await stages.run("Database schema", async (log) => {
      if (given) await mustAnswer(given);
      await ensureClient();
      const applied = await deployMigrations(url);
      log.note(applied ? `${applied} migration${applied === 1 ? "" : "s"} applied` : "up to date");
    });
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  return postgres;
}

/** Lays values over this process's environment and has it validated again. */
export function putEnv(values: Record<string, string>): void {
  Object.assign(process.env, values);
  resetEnv();
}
