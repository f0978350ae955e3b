import { pool } from "@/lib/db/pool";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";
import { createProject } from "@/lib/services/projects";
import { hammer, type Latency } from "./api";
import { cpuBelow } from "./processes";

/** Projects one account has while lists are measured. */
const PROJECTS = 100_000;
/** Requests of each key stay under the limit of 100 a minute for projects: the limiter works during the measurement. */
const REQUESTS_PER_KEY = 60;
const WARM_UP = 100;

type RequestOf = Parameters<typeof hammer>[3];
type Request = Omit<ReturnType<RequestOf>, "headers">;

async function keysFor(requests: number): Promise<string[]> {
  const actor = await ownerActor();
  const keys: string[] = [];
  while (keys.length * REQUESTS_PER_KEY < requests) {
    keys.push((await createApiKey(actor, { name: `bench ${keys.length}` })).secret);
  }
  return keys;
}

/** Fills the owner's account up to `PROJECTS` projects, straight into the table. */
async function fill(userId: string): Promise<void> {
  const { rows } = await pool().query<{ count: number }>(
    'select count(*)::int as count from "Project" where "userId" = $1',
    [userId],
  );
  const missing = PROJECTS - (rows[0]?.count ?? 0);
  if (missing <= 0) return;
  await pool().query(
    `insert into "Project" (id, "userId", title, prompt, "createdAt", "updatedAt")
     select gen_random_uuid()::text, $1, 'Project ' || n, repeat('A film about measuring. ', 20),
       now() - n * interval '1 second', now()
     from generate_series(1, $2::int) n`,
    [userId, missing],
  );
  await pool().query('vacuum analyze "Project"');
}

export interface Measured extends Latency {
  /** Processor milliseconds of server and database for one request. */
  cpuMs: number;
}
export type PlatformBench = Record<"create" | "list" | "latePage" | "search" | "status", Measured>;

/** Create, lists among 100,000 projects, and status, on a running studio. */
export async function benchPlatform(origin: string, total = 600, connections = 8): Promise<PlatformBench> {
  await ensureOwner();
  const actor = await ownerActor();
  await fill(actor.userId);
  const project = await createProject(actor, { title: "Bench", prompt: "A film about measuring" });
  const body = JSON.stringify({ title: "Bench", prompt: "A film about measuring", config: { target_duration: 60 } });
  const requests: Record<keyof PlatformBench, (index: number) => Request> = {
    create: () => ({ path: "/api/v1/projects", method: "POST", body }),
    list: (index) => ({ path: `/api/v1/projects?page=${1 + (index % 50)}&limit=20` }),
    latePage: (index) => ({ path: `/api/v1/projects?page=${4900 + (index % 50)}&limit=20` }),
    search: (index) => ({ path: `/api/v1/projects?search=${1000 + index}&limit=20` }),
    status: () => ({ path: `/api/v1/projects/${project.id}/status` }),
  };
  const keys = await keysFor((total + WARM_UP) * Object.keys(requests).length);
  let used = 0;
  const results: Partial<PlatformBench> = {};
  for (const [name, requestOf] of Object.entries(requests) as [keyof PlatformBench, (index: number) => Request][]) {
    const signed: RequestOf = (index) => ({
      ...requestOf(index),
      headers: { authorization: `Bearer ${keys[used++ % keys.length]}`, "content-type": "application/json" },
    });
    await hammer(origin, WARM_UP, connections, signed);
    const before = cpuBelow();
    const latency = await hammer(origin, total, connections, signed);
    results[name] = { ...latency, cpuMs: ((cpuBelow() - before) * 1000) / total };
  }
  return results as PlatformBench;
}

const NAMES: Record<keyof PlatformBench, string> = {
  create: "create a project",
  list: "list, page 1-50",
  latePage: "list, page 4900",
  search: "list by words",
  status: "status",
};

export function describePlatform(bench: PlatformBench): string {
  const row = (...cells: string[]) => cells.map((cell, at) => (at ? cell.padStart(10) : cell.padEnd(21))).join("");
  const ms = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(1));
  return [
    row(`of ${PROJECTS} projects`, "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "failures"),
    ...Object.entries(bench).map(([name, one]) =>
      row(
        NAMES[name as keyof PlatformBench],
        one.requestsPerSecond.toFixed(0),
        ms(one.p50),
        ms(one.p95),
        ms(one.p99),
        ms(one.cpuMs),
        String(one.failures),
      ),
    ),
  ].join("\n");
}
