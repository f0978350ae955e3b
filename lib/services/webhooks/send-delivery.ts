import { saidBy } from "@/lib/core/errors";
import { safeFetch } from "@/lib/core/net/safe-fetch";
import { decrypt } from "@/lib/core/secrets";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import {
  type DeliveryBody,
  type DeliveryRow,
  insertAttempt,
  loadDelivery,
  loadEndpoint,
  updateDelivery,
  updateEndpoint,
} from "./repo";
import { KEPT_RESPONSE, RETRY_SECONDS, TIMEOUT_MS } from "./schedule";
import { accountWebhookSecret, bodySignature, signedHeaders } from "./signature";

export type Outcome = { done: true } | { done: false; waitSeconds: number };

/** HTTP 410: the receiver asks for no more. */
const GONE = 410;

async function secretsOf(delivery: DeliveryRow): Promise<string[] | null> {
  if (!delivery.endpointId) return [accountWebhookSecret(delivery.userId)];
  const endpoint = await loadEndpoint(delivery.endpointId);
  if (endpoint?.status !== "enabled") return null;
  const secrets = [decrypt(endpoint.secretCipher, endpoint.id)];
  const still = endpoint.previousSecretUntil && endpoint.previousSecretUntil > new Date();
  if (still && endpoint.previousSecretCipher) secrets.push(decrypt(endpoint.previousSecretCipher, endpoint.id));
  return secrets;
}

/** The first kilobytes of an answer; the rest is not read. */
async function excerpt(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    size += part.length;
    if (size >= KEPT_RESPONSE) break;
  }
  // PostgreSQL's text holds no NUL.
  return Buffer.concat(parts).toString("utf8").replaceAll("\0", "").slice(0, KEPT_RESPONSE);
}

/** The platform document's body, in its order; the database does not keep one. */
function signed(plain: DeliveryBody, secret: string): DeliveryBody {
  const { event, timestamp, data } = plain;
  return { event, timestamp, data, signature: bodySignature(secret, plain) };
}

/**
 * Sends one delivery once and writes down what came back.
 * @returns whether it is over, or the seconds until the next attempt
 */
export async function sendDelivery(id: string): Promise<Outcome> {
  const delivery = await loadDelivery(id);
  if (delivery.status !== "pending") return { done: true };
  const secrets = await secretsOf(delivery);
  if (!secrets) {
    await updateDelivery(id, { status: "cancelled", nextAttemptAt: null });
    return { done: true };
  }
  const plain = delivery.body;
  const body = JSON.stringify(delivery.dialect === "platform" ? signed(plain, secrets[0] ?? "") : plain);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Framewright-Webhooks/1",
    ...signedHeaders(secrets, id, Math.floor(Date.now() / 1000), body),
  };
  const began = Date.now();
  let status: number | null = null;
  let response: string | null = null;
  let failure: Message | null = null;
  try {
    const answer = await safeFetch(delivery.url, {
      method: "POST",
      headers,
      body,
      timeoutMs: TIMEOUT_MS,
      redirects: 0,
    });
    status = answer.status;
    response = await excerpt(answer.body as AsyncIterable<Uint8Array> | null);
  } catch (error) {
    failure = saidBy(error);
  }
  await insertAttempt({
    deliveryId: id,
    requestHeaders: headers,
    status,
    responseBody: response,
    errorSaid: failure,
    milliseconds: Date.now() - began,
  });
  return conclude(delivery, status);
}

async function conclude(delivery: DeliveryRow, status: number | null): Promise<Outcome> {
  const attemptCount = delivery.attemptCount + 1;
  if (status !== null && status >= 200 && status < 300) {
    await updateDelivery(delivery.id, {
      status: "delivered",
      attemptCount,
      nextAttemptAt: null,
      deliveredAt: new Date(),
    });
    return { done: true };
  }
  if (status === GONE && delivery.endpointId) {
    await updateEndpoint(delivery.endpointId, { status: "disabled", disabled: say("webhooks.gone") });
  }
  const waitSeconds = RETRY_SECONDS[attemptCount];
  if (status === GONE || waitSeconds === undefined) {
    await updateDelivery(delivery.id, { status: "failed", attemptCount, nextAttemptAt: null });
    return { done: true };
  }
  const nextAttemptAt = new Date(Date.now() + waitSeconds * 1000);
  await updateDelivery(delivery.id, { attemptCount, nextAttemptAt });
  return { done: false, waitSeconds };
}
