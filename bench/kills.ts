import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { childEnv, homePath } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { fixtureFilm } from "./render/media";

const DEFAULT_TIMES = 10;
const SECONDS = 20;
const LOOK_MS = 20;

export interface KillResult {
  /** Share of an undisturbed render's time after which each render was killed. */
  moments: number[];
  /** Chunks that each killed render left whole. */
  kept: number[];
  /** Whether the film made afterwards has the undisturbed one's bytes, for each. */
  same: boolean[];
}

function start(file: string, out: string): ChildProcess {
  const args = [projectPath("scripts/render.mjs"), file, "--out", out, "--json"];
  return spawn(process.execPath, args, { env: childEnv({ FRAMEWRIGHT_HOME: homePath() }), stdio: "ignore" });
}

async function whole(file: string, out: string): Promise<number> {
  const began = Date.now();
  const [code] = (await once(start(file, out), "exit")) as [number | null];
  if (code !== 0) throw new Error(`rendering ${file} ended with code ${code}`);
  return Date.now() - began;
}

const hashOf = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

const cached = async (): Promise<number> =>
  (await readdir(homePath("render", "cache"), { recursive: true }).catch(() => [])).filter(
    (name) => /\.(h264|mp4)$/.test(name) && !name.includes("work-"),
  ).length;

/**
 * A film small enough to be made many times, with scenes, pictures and captions in it, and a small picture that grows slowly
 * all the time: how browsers scale such a one hangs on how they showed it before.
 */
async function filmFile(folder: string, seconds: number): Promise<string> {
  const whole = await fixtureFilm("mixed");
  const durationInFrames = seconds * whole.fps;
  const picture = Object.values(whole.assets).find(({ kind }) => kind === "image");
  const slow = {
    ...{ kind: "image", id: "slow", assetId: picture?.id, from: 0, durationInFrames },
    motion: { mode: "standard", start: { x: 0.3, y: 0.3, scale: 1.2 }, end: { x: 0.6, y: 0.6, scale: 4 } },
    box: { x: 0.7, y: 0.1, width: 0.2, height: 0.3 },
  };
  const tracks = [...whole.tracks, { id: "slow", kind: "visual", items: [slow] }];
  const size = { width: whole.width / 4, height: whole.height / 4 };
  const file = path.join(folder, "film.json");
  await writeFile(file, JSON.stringify({ ...whole, ...size, durationInFrames, tracks }));
  return file;
}

/**
 * Kills (SIGKILL) a render at random moments, most of them while it draws, starts it again each time, and compares the film with one that was
 * made undisturbed. The render cache of this home is emptied before each.
 */
export async function benchKills(times = DEFAULT_TIMES): Promise<KillResult> {
  const folder = homePath("kills");
  await mkdir(folder, { recursive: true });
  const file = await filmFile(folder, SECONDS);
  const empty = () => rm(homePath("render", "cache"), { recursive: true, force: true });
  const calm = path.join(folder, "calm.mp4");
  // The first one bundles and probes; the second one's time counts.
  await whole(file, calm);
  await empty();
  const length = await whole(file, calm);
  const chunks = await cached();
  const wanted = await hashOf(calm);
  const result: KillResult = { moments: [], kept: [], same: [] };
  for (let time = 0; time < times; time += 1) {
    await empty();
    const out = path.join(folder, `killed-${time}.mp4`);
    await rm(out, { force: true });
    const began = Date.now();
    const child = start(file, out);
    const ended = once(child, "exit");
    // One in five at any time; the others between two chunks, so that there is something to go on from.
    const anywhere = time % 5 === 0;
    const due = anywhere ? Math.random() * length : 1 + Math.floor(Math.random() * (chunks - 1));
    while (child.exitCode === null && (anywhere ? Date.now() - began : await cached()) < due) {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
    }
    const moment = (Date.now() - began) / length;
    child.kill("SIGKILL");
    await ended;
    result.moments.push(Number(moment.toFixed(2)));
    result.kept.push(await cached());
    await whole(file, out);
    result.same.push((await hashOf(out)) === wanted);
  }
  return result;
}

export const describeKills = ({ moments, kept, same }: KillResult): string =>
  moments
    .map((moment, time) => {
      const result = same[time] ? "same bytes" : "OTHER BYTES";
      return `killed after ${Math.round(moment * 100)} % of its time, ${kept[time]} chunks kept: ${result}`;
    })
    .join("\n");
