import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { pool } from "@/lib/db/pool";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { createApiKey } from "@/lib/services/api-keys";
import { percentile } from "./api";
import { residentBytes } from "./processes";

/** Sockets that are opened at the same moment: a burst of a thousand handshakes measures the kernel's backlog. */
const AT_ONCE = 50;
/** Pause between two events, in milliseconds: about what a busy pipeline writes. */
const PACE_MS = 100;
/** What may take this long to arrive (ms) counts as missed. */
const PATIENCE_MS = 20_000;

export interface FanOutBench {
  subscribers: number;
  messages: number;
  /** Milliseconds from the change in the database to a subscriber's socket. */
  p50: number;
  p95: number;
  p99: number;
  missed: number;
  /** Deliveries a second at the pace of the events. */
  deliveriesPerSecond: number;
  /** Memory of the server without and with the subscribers, bytes. */
  memoryBefore: number;
  memoryWith: number;
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

/** One job's events to many sockets at once. */
export async function benchFanOut(
  { origin, pid }: { origin: string; pid: number },
  subscribers = 1000,
  messages = 50,
): Promise<FanOutBench> {
  await ensureOwner();
  const actor = await ownerActor();
  const { secret } = await createApiKey(actor, { name: "bench sockets" });
  const jobId = `job_${randomUUID()}`;
  await pool().query(
    `insert into "Job" (id, "userId", kind, input, "updatedAt") values ($1, $2, 'film', '{}', now())`,
    [jobId, actor.userId],
  );
  const delays: number[] = [];
  const arrived = (sent: number) => delays.push(Date.now() - sent);
  const memoryBefore = residentBytes(pid);
  const sockets: WebSocket[] = [];
  while (sockets.length < subscribers) {
    const count = Math.min(AT_ONCE, subscribers - sockets.length);
    sockets.push(
      ...(await Promise.all(Array.from({ length: count }, () => subscribe(origin, secret, jobId, arrived)))),
    );
  }
  const began = Date.now();
  for (let message = 0; message < messages; message += 1) {
    await pool().query(
      `with event as (insert into "JobEvent" ("jobId", type, message, data) values ($1, 'log', $2, '{}') returning id)
       select pg_notify('framewright_events', json_build_object('jobId', $1::text, 'id', id::text, 'userId', $3::text)::text) from event`,
      [jobId, String(Date.now()), actor.userId],
    );
    await sleep(PACE_MS);
  }
  const deadline = Date.now() + PATIENCE_MS;
  while (delays.length < subscribers * messages && Date.now() < deadline) await sleep(PACE_MS);
  const seconds = (Date.now() - began) / 1000;
  const memoryWith = residentBytes(pid);
  for (const socket of sockets) socket.terminate();
  delays.sort((a, b) => a - b);
  return {
    subscribers,
    messages,
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    p99: percentile(delays, 0.99),
    missed: subscribers * messages - delays.length,
    deliveriesPerSecond: delays.length / seconds,
    memoryBefore,
    memoryWith,
  };
}

export function describeFanOut(result: FanOutBench): string {
  const { subscribers, messages, p50, p95, p99, missed, deliveriesPerSecond, memoryBefore, memoryWith } = result;
  const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
  return [
    `${messages} events to ${subscribers} sockets   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms   ${missed} missed   ${deliveriesPerSecond.toFixed(0)} deliveries/s`,
    `memory of the server: ${megabytes(memoryBefore)} without, ${megabytes(memoryWith)} with them (${((memoryWith - memoryBefore) / 1024 / subscribers).toFixed(0)} KB each)`,
  ].join("\n");
}
