import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import { pool } from "@/lib/db/pool";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";
import { createProject } from "@/lib/services/projects";
import { hammer, type Latency } from "./api";

/** Projects one account has while the list is measured. */
const PROJECTS = 100_000;
/** Requests of each key stay under the limit of 100 a minute for projects: the limiter works during the measurement. */
const REQUESTS_PER_KEY = 60;

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
    `insert into "Project" (id, "userId", title, "createdAt", "updatedAt")
     select gen_random_uuid()::text, $1, 'Project ' || n, now() - n * interval '1 second', now()
     from generate_series(1, $2::int) n`,
    [userId, missing],
  );
  await pool().query('analyze "Project"');
}

export interface PlatformBench {
  create: Latency;
  list: Latency;
  status: Latency;
}

/** Create, list among 100,000 projects, and status, on a running studio. */
export async function benchPlatform(origin: string, total = 600, connections = 8): Promise<PlatformBench> {
  await ensureOwner();
  const actor = await ownerActor();
  await fill(actor.userId);
  const keys = await keysFor(total * 4);
  let used = 0;
  const headers = () => ({
    authorization: `Bearer ${keys[used++ % keys.length]}`,
    "content-type": "application/json",
  });
  const body = JSON.stringify({ title: "Bench", prompt: "A film about measuring", config: { target_duration: 60 } });
  const project = await createProject(actor, { title: "Bench", prompt: "A film about measuring" });
  const list = (index: number) => ({ path: `/api/v1/projects?page=${1 + (index % 50)}&limit=20`, headers: headers() });
  await hammer(origin, 100, connections, list);
  return {
    create: await hammer(origin, total, connections, () => ({
      path: "/api/v1/projects",
      method: "POST",
      headers: headers(),
      body,
    })),
    list: await hammer(origin, total, connections, list),
    status: await hammer(origin, total, connections, () => ({
      path: `/api/v1/projects/${project.id}/status`,
      headers: headers(),
    })),
  };
}

export interface FanOutBench {
  subscribers: number;
  messages: number;
  /** Milliseconds from the change in the database to a subscriber's socket. */
  p50: number;
  p95: number;
  p99: number;
  missed: number;
}

/** One job's events to many sockets at once. */
export async function benchFanOut(origin: string, subscribers = 1000, messages = 20): Promise<FanOutBench> {
  await ensureOwner();
  const actor = await ownerActor();
  const { secret } = await createApiKey(actor, { name: "bench sockets" });
  const jobId = `job_${randomUUID()}`;
  await pool().query(
    `insert into "Job" (id, "userId", kind, input, "updatedAt") values ($1, $2, 'film', '{}', now())`,
    [jobId, actor.userId],
  );
  const delays: number[] = [];
  const sockets = await Promise.all(
    Array.from({ length: subscribers }, () =>
      subscribe(origin, secret, jobId, (sent) => delays.push(Date.now() - sent)),
    ),
  );
  for (let message = 0; message < messages; message += 1) {
    await pool().query(
      `with event as (insert into "JobEvent" ("jobId", type, message, data) values ($1, 'log', $2, '{}') returning id)
       select pg_notify('framewright_events', json_build_object('jobId', $1::text, 'id', id::text, 'userId', $3::text)::text) from event`,
      [jobId, String(Date.now()), actor.userId],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const deadline = Date.now() + 20_000;
  while (delays.length < subscribers * messages && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 100));
  for (const socket of sockets) socket.terminate();
  delays.sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return {
    subscribers,
    messages,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    missed: subscribers * messages - delays.length,
  };
}

function subscribe(origin: string, key: string, jobId: string, onSent: (sent: number) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/ws`);
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () => socket.send(JSON.stringify({ type: "auth", token: `Bearer ${key}` })));
    socket.on("message", (raw) => {
      const message = JSON.parse(String(raw)) as { type: string; message?: string };
      if (message.type === "authenticated") socket.send(JSON.stringify({ type: "subscribe", channel: `job:${jobId}` }));
      else if (message.type === "subscribed") resolve(socket);
      else if (message.type === "log") onSent(Number(message.message));
    });
  });
}

export function describeFanOut(result: FanOutBench): string {
  const { subscribers, messages, p50, p95, p99, missed } = result;
  return `${messages} events to ${subscribers} sockets   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms   ${missed} missed`;
}
