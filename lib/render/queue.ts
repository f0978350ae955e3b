import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { cpus, hostname, loadavg } from "node:os";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { cancelled } from "./child";

/** Cores that one render keeps busy. */
const CORES_EACH = 2;
/** A ticket that nobody has touched for this long belongs to a process that is gone. */
const STALE_MS = 15_000;
const TOUCH_MS = 4_000;
const LOOK_MS = 300;
/** With the machine loaded above this multiple of its cores, a further render waits. */
const LOAD_LIMIT = 3;

interface Ticket {
  id: string;
  pid: number;
  host: string;
  at: number;
  /** Seconds the render will take, as estimated. */
  estimateSeconds: number;
  running: boolean;
  /** When it began to run. */
  since?: number;
}

export interface QueuePosition {
  /** Renders that come before this one; 0 when it runs. */
  position: number;
  /** Seconds until it starts, from the estimates of those before it. */
  waitSeconds: number;
}

export interface QueueOptions {
  estimateSeconds: number;
  onPosition?: (position: QueuePosition) => void;
  signal?: AbortSignal;
  /** Renders at once on this machine; default one for every two cores. */
  places?: number;
}

const folder = () => homePath("render", "queue");

function alive(ticket: Ticket, touchedAt: number): boolean {
  if (Date.now() - touchedAt > STALE_MS) return false;
  if (ticket.host !== hostname()) return true;
  try {
    process.kill(ticket.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** All tickets of living renders, in the order in which they came. */
async function tickets(): Promise<Ticket[]> {
  const found: Ticket[] = [];
  for (const name of await readdir(folder()).catch(() => [] as string[])) {
    if (!name.endsWith(".json")) continue;
    const file = path.join(folder(), name);
    const [text, info] = await Promise.all([readFile(file, "utf8").catch(() => ""), stat(file).catch(() => undefined)]);
    if (!text || !info) continue;
    const ticket = JSON.parse(text) as Ticket;
    if (alive(ticket, info.mtimeMs)) found.push(ticket);
    else await rm(file, { force: true });
  }
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

async function save(ticket: Ticket): Promise<void> {
  const file = path.join(folder(), `${ticket.id}.json`);
  const work = `${file}.work`;
  await writeFile(work, JSON.stringify(ticket));
  await rename(work, file);
}

function positionIn(all: Ticket[], id: string, places: number): QueuePosition {
  const index = all.findIndex((ticket) => ticket.id === id);
  const before = all.slice(0, Math.max(0, index));
  const position = Math.max(0, before.length - places + 1);
  const left = ({ estimateSeconds, since }: Ticket) =>
    Math.max(0, estimateSeconds - (since === undefined ? 0 : (Date.now() - since) / 1000));
  const work = before.reduce((sum, ticket) => sum + left(ticket), 0);
  return { position, waitSeconds: position === 0 ? 0 : Number((work / places).toFixed(1)) };
}

/** Cores that each of so many renders gets: all for one alone, an equal share when others run or wait. */
export function coresFor(renders: number, places: number, cores = cpus().length): number {
  return Math.max(1, Math.floor(cores / Math.max(1, Math.min(renders, places))));
}

/** Renders in line now, running ones included, oldest first. */
export async function renderQueue(): Promise<{ waiting: number; running: number }> {
  const all = await tickets();
  const running = all.filter((ticket) => ticket.running).length;
  return { running, waiting: all.length - running };
}

/** Takes a place at the end of the line for as long as `work` takes. */
async function withTicket<T>(
  estimateSeconds: number,
  work: (ticket: Ticket, begin: () => Promise<number>) => Promise<T>,
): Promise<T> {
  await mkdir(folder(), { recursive: true });
  const ticket: Ticket = {
    id: newId("ticket"),
    pid: process.pid,
    host: hostname(),
    at: Date.now(),
    estimateSeconds,
    running: false,
  };
  const file = path.join(folder(), `${ticket.id}.json`);
  await save(ticket);
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  try {
    return await work(ticket, async () => {
      ticket.running = true;
      ticket.since = Date.now();
      await save(ticket);
      return (await tickets()).length;
    });
  } finally {
    clearInterval(timer);
    await rm(file, { force: true });
  }
}

const placesHere = (): number => Math.max(1, Math.floor(cpus().length / CORES_EACH));

/**
 * Runs work on a render that can as well be done later, where no render of this machine waits or runs; otherwise it is left.
 * A render that comes meanwhile waits for it as for any other.
 * @returns what came of it; undefined when it was left
 */
export function whenNobodyRenders<T>(
  { estimateSeconds }: Pick<QueueOptions, "estimateSeconds">,
  work: (concurrency: number) => Promise<T>,
): Promise<T | undefined> {
  return withTicket(estimateSeconds, async ({ id }, begin) => {
    if ((await tickets()).some((other) => other.id !== id)) return undefined;
    return work(coresFor(await begin(), placesHere()));
  });
}

/**
 * Runs a render when it is its turn: on one machine renders wait in line, whichever processes they are in. The first
 * in line always runs; further ones up to `places` run too unless the machine is overloaded. `render` is told how many
 * cores are its share.
 * @throws AppError `cancelled` when the signal fires while it waits.
 */
export async function inRenderQueue<T>(options: QueueOptions, render: (concurrency: number) => Promise<T>): Promise<T> {
  const { signal, onPosition, places = placesHere() } = options;
  return withTicket(options.estimateSeconds, async ({ id }, begin) => {
    let told = -1;
    for (;;) {
      if (signal?.aborted) throw cancelled();
      const all = await tickets();
      const index = all.findIndex((ticket) => ticket.id === id);
      const place = positionIn(all, id, places);
      if (place.position !== told) onPosition?.(place);
      told = place.position;
      const crowded = index > 0 && (loadavg()[0] ?? 0) > cpus().length * LOAD_LIMIT;
      if (place.position === 0 && !crowded) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return render(coresFor(await begin(), places));
  });
}
