import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/core/actor";
import { loadJob, TERMINAL } from "@/lib/jobs/repo";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { startFilm } from "@/lib/services/films";
import { ensureFirstFilm } from "@/lib/services/films/ensure-first-film";
import { cancelJob } from "@/lib/services/jobs";
import { openLog } from "@/lib/setup/logs";
import { keepWorker } from "@/lib/setup/worker";
import { describeLatency, hammer, type Latency } from "./api";
import { startBare } from "./bare";
import { type Client, clientsFor, removeClients } from "./clients";
import { residentBytes } from "./processes";

/** How much is asked for: status answers measured and before that, and lists. */
const THOROUGH = { total: 3000, warmUp: 400, lists: 4000 };
const QUICK = { total: 800, warmUp: 200, lists: 1200 };
const CONNECTIONS = 8;
/** Readers at once while films are made. */
const READERS = 200;
const FILMS = 3;
/** Milliseconds that a process is left alone before its memory is read: what is left of its start is collected. */
const SETTLE = 10_000;

export interface StatusBench {
  /** The public API's status of a film, and the platform's of a project. */
  film: Latency;
  project: Latency;
  /** A bare Next handler with one query, in the same run. */
  bare: Latency;
  /** Lists of films' projects and of voices, read while films render. */
  lists: Latency;
  /** Films that were under way when the lists began and when they ended. */
  filmsUnderWay: [number, number];
  /** Bytes that each process holds: before it is asked anything, and when all is over. */
  memory: Record<"web" | "worker" | "webAfterwards" | "workerAfterwards", number>;
}

async function measured(
  origin: string,
  { total, warmUp }: typeof THOROUGH,
  clients: Client[],
  path: (client: Client) => string,
): Promise<Latency> {
  const requestOf = (index: number) => {
    const client = clients[index % clients.length] as Client;
    return { path: path(client), headers: client.headers };
  };
  await hammer(origin, warmUp, CONNECTIONS, requestOf);
  return hammer(origin, total, CONNECTIONS, requestOf);
}

/** Films of which nothing was drawn or spoken in an earlier run. */
async function startFilms(actor: Actor): Promise<string[]> {
  const run = Date.now();
  const films = Array.from({ length: FILMS }, async (_, at) => {
    const script = `Run ${run}, film ${at + 1}. Water boils at a hundred degrees. It freezes at zero. Ice is lighter than water, so it swims.`;
    const started = await startFilm(actor, { script, format: "landscape", seed: (run + at) % 2 ** 31 });
    if (started.dryRun) throw new Error("A benchmark is no dry run");
    return started.job.id;
  });
  return Promise.all(films);
}

const isUnderWay = (status: string): boolean => !TERMINAL.some((one) => one === status);

/** Waits until one of the films is drawn. @throws Error when they have all ended before that */
async function untilRendering(films: string[]): Promise<void> {
  for (;;) {
    const jobs = await Promise.all(films.map((id) => loadJob(id)));
    if (jobs.some(({ currentStep }) => currentStep === "render")) return;
    const [first] = jobs;
    if (!jobs.some(({ status }) => isUnderWay(status)))
      throw new Error(`No film came to be drawn: the first is ${first?.status}. ${first?.errorMessage ?? ""}`);
    await pause(250);
  }
}

async function countUnderWay(films: string[]): Promise<number> {
  const jobs = await Promise.all(films.map((id) => loadJob(id)));
  return jobs.filter(({ status }) => isUnderWay(status)).length;
}

/** Lists under many readers while films are drawn on this machine; what is left of the films is cancelled. */
async function listsBesideFilms(origin: string, total: number): Promise<Pick<StatusBench, "lists" | "filmsUnderWay">> {
  const actor = await ownerActor();
  const clients = await clientsFor(total);
  const films = await startFilms(actor);
  try {
    await untilRendering(films);
    const before = await countUnderWay(films);
    const lists = await hammer(origin, total, READERS, (index) => {
      const { headers } = clients[index % clients.length] as Client;
      const paths = ["/api/v1/projects?limit=20", "/api/v1/assets?limit=20", "/api/v1/webhooks"];
      return { path: paths[index % paths.length] as string, headers };
    });
    return { lists, filmsUnderWay: [before, await countUnderWay(films)] };
  } finally {
    await Promise.allSettled(films.map((id) => cancelJob(actor, { id })));
  }
}

/** Takes the film that a new home makes of itself out of the way: web and worker are to be measured before they have made any. */
export async function skipFirstFilm(): Promise<void> {
  const owner = await ensureOwner().then(() => ownerActor());
  const first = await ensureFirstFilm();
  if (first) await cancelJob(owner, { id: first.jobId });
}

export interface StatusOptions {
  /** A quarter of the requests: for a look in between. */
  quick: boolean;
  /** Told what is measured next. */
  say: (line: string) => void;
}

/** Status answers beside a bare handler, lists beside films, and memory, on a running studio. */
export async function benchStatus(
  server: { origin: string; pid: number },
  { quick, say }: StatusOptions,
): Promise<StatusBench> {
  const amount = quick ? QUICK : THOROUGH;
  await removeClients();
  await pause(SETTLE);
  const web = residentBytes(server.pid);
  const clients = await clientsFor(amount.total + amount.warmUp);
  say("measuring status answers …");
  const film = await measured(
    server.origin,
    amount,
    clients,
    ({ jobId }) => `/api/public/v1/generation/status/${jobId}`,
  );
  const others = await clientsFor(amount.total + amount.warmUp);
  const project = await measured(
    server.origin,
    amount,
    others,
    ({ projectId }) => `/api/v1/projects/${projectId}/status`,
  );
  say("measuring a bare Next handler, which is built first …");
  const bareServer = await startBare();
  const bare = await measured(bareServer.origin, amount, others, ({ jobId }) => `/status/${jobId}`).finally(
    bareServer.stop,
  );
  // Their films have no run: a worker would take them for lost ones, and make them.
  await removeClients();
  say(`measuring lists under ${READERS} readers, as soon as the first of ${FILMS} films is drawn …`);
  const worker = keepWorker({ output: openLog("bench-worker").fd });
  try {
    await worker.ready;
    await pause(SETTLE);
    const idle = residentBytes(worker.pid() ?? 0);
    const beside = await listsBesideFilms(server.origin, amount.lists);
    await pause(SETTLE);
    const afterwards = {
      webAfterwards: residentBytes(server.pid),
      workerAfterwards: residentBytes(worker.pid() ?? 0),
    };
    return { film, project, bare, ...beside, memory: { web, worker: idle, ...afterwards } };
  } finally {
    await worker.stop();
    await removeClients();
  }
}

export function describeStatus({ film, project, bare, lists, filmsUnderWay, memory }: StatusBench): string {
  const beside = ({ requestsPerSecond, p95 }: Latency) =>
    `${(requestsPerSecond / bare.requestsPerSecond).toFixed(2)} of the bare handler's requests/s, p95 ${(p95 / bare.p95).toFixed(2)} times its`;
  const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
  return [
    describeLatency("film status", film),
    describeLatency("project status", project),
    describeLatency("bare handler", bare),
    `film status: ${beside(film)}; project status: ${beside(project)}`,
    `${describeLatency("lists", lists)}, ${lists.broken} of 500 and more (${READERS} readers; of ${FILMS} films ${filmsUnderWay[0]} were being made at their beginning, ${filmsUnderWay[1]} at their end)`,
    `idle: web ${megabytes(memory.web)}, worker ${megabytes(memory.worker)}, together ${megabytes(memory.web + memory.worker)}; afterwards web ${megabytes(memory.webAfterwards)}, worker ${megabytes(memory.workerAfterwards)}`,
  ].join("\n");
}
