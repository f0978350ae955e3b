import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { takeLock } from "@/lib/setup/lock";
import { startServer } from "./bench/server";
import { prepare } from "./prepare";
import { createStages } from "./stages.mjs";

const USAGE = `Measures this machine. Home: .cache/bench-home, unless FRAMEWRIGHT_HOME says otherwise.

  npm run bench             film, status, platform and live
  npm run bench -- film     seconds from request to film for each step, peak memory
  npm run bench -- status   status answers beside a bare Next handler, lists while films are made, memory of each process;
                            --quick asks for a quarter as much (two or three minutes)
  npm run bench -- platform create, list, search (100,000 projects) and status of the platform API
  npm run bench -- live     one job's events to 1,000 sockets, and the memory they take
  npm run bench -- kills    ten renders killed at random moments and begun again, their bytes compared
  npm run bench -- ops      20,000 random sequences of timeline operations, and the time of single edits
  npm run bench -- pictures what the scenes of 120 scripts lack or show wrongly; --all lists every fault
  npm run bench -- render   plain renderMedia against our paths, on two timelines; --edits, --long=60 (minutes)

  --json                    one JSON object instead of tables
`;

/** Runs the named benchmarks one after another; exit code 0 when all of them could be measured. */
export async function main(args: string[]): Promise<number> {
  const json = args.includes("--json");
  const names = args.filter((arg) => !arg.startsWith("--"));
  if (args.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const unknown = names.find(
    (name) => !["film", "status", "platform", "live", "kills", "render", "ops", "pictures"].includes(name),
  );
  if (unknown) {
    throw new AppError({ code: "validation", message: `There is no benchmark "${unknown}".`, remedy: USAGE });
  }
  if (names.includes("render")) {
    const file = projectPath("bench", "render.ts");
    if (!existsSync(file)) throw new AppError({ code: "not_found", message: "bench/render.ts is missing." });
    const bench = (await import(pathToFileURL(file).href)) as { main(args: string[]): Promise<number> };
    return bench.main(args.filter((arg) => arg !== "render"));
  }
  if (names.includes("ops")) {
    const { benchOps, describeOps } = await import("@/bench/ops");
    const result = benchOps();
    process.stdout.write(`${json ? JSON.stringify({ ops: result }) : describeOps(result)}\n`);
    return result.passed ? 0 : 1;
  }
  if (names.includes("pictures")) {
    const { benchPictures, describeFaults, describePictures } = await import("@/bench/pictures");
    const listed = args.includes("--all") && !json;
    const result = await benchPictures((judged) => {
      const faults = listed && describeFaults(judged);
      if (faults) process.stdout.write(`${faults}\n`);
    });
    process.stdout.write(`${json ? JSON.stringify({ pictures: result }) : describePictures(result)}\n`);
    return 0;
  }
  if (names.includes("kills")) {
    const { benchKills, describeKills } = await import("@/bench/kills");
    const result = await benchKills();
    process.stdout.write(`${json ? JSON.stringify({ kills: result }) : describeKills(result)}\n`);
    return result.same.every(Boolean) ? 0 : 1;
  }
  const wanted = names.length > 0 ? names : ["film", "status", "platform", "live"];
  const stages = createStages();
  const lock = takeLock(homePath(), "npm run bench");
  try {
    const { postgres } = await prepare(stages, { web: wanted.some((name) => name !== "film") });
    try {
      const results: Record<string, unknown> = {};
      if (wanted.includes("film")) results.film = await film(json);
      if (wanted.some((name) => name !== "film")) Object.assign(results, await served(wanted, args));
      if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
      return 0;
    } finally {
      const { closeDb } = await import("@/lib/db/client");
      const { pool } = await import("@/lib/db/pool");
      await Promise.allSettled([closeDb(), pool().end()]);
      await postgres?.stop();
    }
  } finally {
    lock.release();
  }
}

async function film(quiet: boolean): Promise<unknown> {
  const { benchFilm, describeFilm } = await import("@/bench/film");
  const result = await benchFilm();
  if (!quiet) process.stdout.write(`\n${describeFilm(result)}\n`);
  return result;
}

/** The benchmarks that ask a running server, one server for all of them, and the memory it took. */
async function served(wanted: string[], args: string[]): Promise<Record<string, unknown>> {
  const quiet = args.includes("--json");
  const quick = args.includes("--quick");
  const { benchStatus, describeStatus, skipFirstFilm } = await import("@/bench/status");
  const { benchPlatform, describePlatform } = await import("@/bench/platform");
  const { benchFanOut, describeFanOut } = await import("@/bench/live");
  const { watchMemory } = await import("@/lib/render/memory");
  const say = (line: string) => quiet || process.stdout.write(`${line}\n`);
  if (wanted.includes("status")) await skipFirstFilm();
  const server = await startServer();
  const memory = watchMemory();
  const results: Record<string, unknown> = {};
  try {
    if (wanted.includes("status")) {
      const status = await benchStatus(server, { quick, say });
      results.status = status;
      say(describeStatus(status));
    }
    if (wanted.includes("platform")) {
      const platform = await benchPlatform(server.origin);
      results.platform = platform;
      say(describePlatform(platform));
    }
    if (wanted.includes("live")) {
      const live = await benchFanOut(server);
      results.live = live;
      say(describeFanOut(live));
    }
    return results;
  } finally {
    results.peakMemoryBytes = await memory.stop();
    say(`peak memory of server and bench: ${((results.peakMemoryBytes as number) / 1024 ** 2).toFixed(0)} MB`);
    await server.stop();
  }
}
