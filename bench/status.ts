import { setTimeout as pause } from "node:timers/promises";
import { loadJob } from "@/lib/jobs/repo";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { startFilm } from "@/lib/services/films";
import { keepWorker } from "@/lib/setup/worker";
import { describeLatency, hammer, type Latency } from "./api";
import { startBare } from "./bare";
import { type Client, clientsFor } from "./clients";
import { residentBytes } from "./processes";

const TOTAL = 3000;
const WARM_UP = 400;
const CONNECTIONS = 8;
/** Readers at once while films are made, and what they ask for altogether. */
const READERS = 200;
const LISTS = 4000;
const FILMS = 3;

export interface StatusBench {
  /** The public API's status of a film, and the platform's of a project. */
  film: Latency;
  project: Latency;
  /** A bare Next handler with one query, in the same run. */
  bare: Latency;
  /** Lists of films' projects and of voices, read while films render. */
  lists: Latency;
  /** Bytes that each process holds: before it is asked anything, and afterwards. */
  memory: Record<"web" | "worker" | "webAfterwards", number>;
}

async function measured(origin: string, clients: Client[], path: (client: Client) => string): Promise<Latency> {
  const requestOf = (index: number) => {
    const client = clients[index % clients.length] as Client;
    return { path: path(client), headers: client.headers };
  };
  await hammer(origin, WARM_UP, CONNECTIONS, requestOf);
  return hammer(origin, TOTAL, CONNECTIONS, requestOf);
}

/** Lists under many readers while films render on this machine. */
async function listsBesideFilms(origin: string): Promise<Latency> {
  const actor = await ownerActor();
  const clients = await clientsFor(LISTS);
  const films = await Promise.all(
    Array.from({ length: FILMS }, async (_, seed) => {
      const script = "Water boils at a hundred degrees. It freezes at zero. Ice is lighter than water, so it swims.";
      const started = await startFilm(actor, { script, format: "landscape", seed });
      if (started.dryRun) throw new Error("A benchmark is no dry run");
      return started.job.id;
    }),
  );
  while ((await Promise.all(films.map((id) => loadJob(id)))).every(({ currentStep }) => currentStep !== "render"))
    await pause(250);
  return hammer(origin, LISTS, READERS, (index) => {
    const { headers } = clients[index % clients.length] as Client;
    const paths = ["/api/v1/projects?limit=20", "/api/v1/assets?limit=20", "/api/v1/webhooks"];
    return { path: paths[index % paths.length] as string, headers };
  });
}

/** Status answers beside a bare handler, lists beside films, and memory, on a running studio. */
export async function benchStatus(server: { origin: string; pid: number }): Promise<StatusBench> {
  await ensureOwner();
  // What is left of the start is collected.
  await pause(10_000);
  const web = residentBytes(server.pid);
  const film = await measured(
    server.origin,
    await clientsFor(TOTAL + WARM_UP),
    ({ jobId }) => `/api/public/v1/generation/status/${jobId}`,
  );
  const clients = await clientsFor(TOTAL + WARM_UP);
  const project = await measured(server.origin, clients, ({ projectId }) => `/api/v1/projects/${projectId}/status`);
  const bareServer = await startBare();
  const bare = await measured(bareServer.origin, clients, ({ jobId }) => `/status/${jobId}`).finally(bareServer.stop);
  const worker = keepWorker({});
  try {
    await worker.ready;
    await pause(10_000);
    const idle = residentBytes(worker.pid() ?? 0);
    const lists = await listsBesideFilms(server.origin);
    return { film, project, bare, lists, memory: { web, worker: idle, webAfterwards: residentBytes(server.pid) } };
  } finally {
    await worker.stop();
  }
}

export function describeStatus({ film, project, bare, lists, memory }: StatusBench): string {
  const beside = ({ requestsPerSecond, p95 }: Latency) =>
    `${(requestsPerSecond / bare.requestsPerSecond).toFixed(2)} of the bare handler's requests/s, p95 ${(p95 / bare.p95).toFixed(2)} times its`;
  const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
  return [
    describeLatency("film status", film),
    describeLatency("project status", project),
    describeLatency("bare handler", bare),
    `film status: ${beside(film)}; project status: ${beside(project)}`,
    `${describeLatency("lists", lists)}, ${lists.broken} of 500 and more (${READERS} readers while ${FILMS} films are made)`,
    `idle: web ${megabytes(memory.web)}, worker ${megabytes(memory.worker)}, together ${megabytes(memory.web + memory.worker)}; web afterwards ${megabytes(memory.webAfterwards)}`,
  ].join("\n");
}
