import type { Actor } from "@/lib/core/actor";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { getJob, jobEvents, watchJob } from "@/lib/services/jobs";
import { eventView } from "./job-views";

/** Proxies close streams that are silent; a comment line keeps them open. */
const HEARTBEAT_MS = 15_000;
/** What the browser waits before it comes back after a break. */
const RETRY_MS = 2000;
const TERMINAL = ["succeeded", "failed", "cancelled"];

/**
 * A job's events as server-sent events, each with its id: a browser that lost the connection names the last one it saw
 * (`Last-Event-ID`) and misses nothing. The stream ends with the job.
 * @throws AppError `not_found`
 */
export async function jobEventStream(actor: Actor, jobId: string, request: Request): Promise<Response> {
  const last = request.headers.get("last-event-id");
  let after = last && /^\d{1,18}$/.test(last) ? BigInt(last) : await newestOf(actor, jobId);
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      let reading = Promise.resolve();
      const send = (text: string) => open && controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      let unwatch = () => {};
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(beat);
        unwatch();
        try {
          controller.close();
        } catch {
          // The reader went away first, which closed it already.
        }
      };
      const read = async () => {
        const events = open ? await jobEvents(actor, { jobId, afterId: after }) : [];
        for (const event of events) {
          after = event.id;
          send(`id: ${event.id}\ndata: ${JSON.stringify(eventView(event))}\n\n`);
        }
        if (open && TERMINAL.includes((await getJob(actor, { id: jobId })).status)) close();
      };
      // One read at a time, in order: two wake-ups at once must not send the same event twice.
      const wake = () => {
        reading = reading.then(read).catch((error: unknown) => {
          logger.warn("A live view ended", { jobId, error: messageOf(error) });
          close();
        });
      };
      send(`retry: ${RETRY_MS}\n\n`);
      unwatch = await watchJob(actor, jobId, wake);
      request.signal.addEventListener("abort", close);
      wake();
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** Id of the job's last event: a page that has just read the job needs only what comes after. */
async function newestOf(actor: Actor, jobId: string): Promise<bigint> {
  const [event] = await jobEvents(actor, { jobId, limit: 1 });
  return event?.id ?? 0n;
}
