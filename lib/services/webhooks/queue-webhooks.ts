import type { Tx } from "@/lib/db/client";
import { accountEventOf } from "@/lib/wire/account-events";
import { requestEventOf } from "@/lib/wire/request-events";
import { signedUrl } from "../assets/signed-url";
import type { DomainEvent } from "../events/domain-event";
import { queueDelivery } from "./queue-delivery";
import { findSubscribers } from "./repo";

const link = (id: string, name: string): string => signedUrl({ id }, name);

/** What an event is about: the same happening is told once to each address, however often its step runs. */
function aboutOf(event: DomainEvent): { once: string; jobId?: string } {
  if (event.type === "project.created") return { once: event.project.id };
  if (event.type === "publish.completed" || event.type === "publish.failed") {
    const { id, jobId } = event.publication;
    // One that failed may be gone on with, and fail again: that is another happening.
    return { once: `${id}:${jobId}`, ...(jobId ? { jobId } : {}) };
  }
  const jobId = event.type === "project.started" ? event.jobId : event.job.id;
  return { once: jobId, jobId };
}

/** To every enabled endpoint of the account that subscribed to it; the signature is added when it is sent. */
async function toAccount(tx: Tx, event: DomainEvent): Promise<void> {
  const body = accountEventOf(event, new Date(), link);
  if (!body) return;
  const { userId } = event;
  const { once, ...about } = aboutOf(event);
  for (const { id, url } of await findSubscribers(tx, userId, body.event)) {
    await queueDelivery(tx, {
      ...about,
      userId,
      endpointId: id,
      dialect: "platform",
      event: body.event,
      url,
      body,
      once: `${body.event}:${once}:${id}`,
    });
  }
}

/** To the address that came with the request. */
async function toRequest(tx: Tx, event: DomainEvent): Promise<void> {
  if (event.type !== "job.ended" || !event.job.webhookUrl) return;
  const body = requestEventOf(event, link);
  if (!body) return;
  const { id, webhookUrl } = event.job;
  await queueDelivery(tx, {
    userId: event.userId,
    jobId: id,
    dialect: "public",
    event: body.event,
    url: webhookUrl,
    body,
    once: `${body.event}:${id}`,
  });
}

/** Queues the messages to everybody outside who is to hear of an event. */
export async function queueWebhooks(tx: Tx, event: DomainEvent): Promise<void> {
  await toAccount(tx, event);
  await toRequest(tx, event);
}
