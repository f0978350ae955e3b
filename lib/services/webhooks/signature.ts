import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { canonicalJson } from "@/lib/core/hash";
import { derivedKey } from "@/lib/core/secrets";

/**
 * The secret that signs webhooks to one-off addresses (`webhook_url`), for one account: derived, so that it needs no row,
 * and shown on the account's webhooks page and at /api/v1/webhooks/secret. `whsec_` and base64, as Standard Webhooks writes secrets.
 */
export function accountWebhookSecret(userId: string): string {
  return `whsec_${derivedKey(`webhook:${userId}`).subarray(0, 24).toString("base64")}`;
}

/** Bytes of a secret: base64 after `whsec_`, or the text itself for a secret of the user's own choosing. */
function secretBytes(secret: string): Buffer {
  return secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret, "utf8");
}

/** Headers of a delivery as Standard Webhooks 1.0 signs it; `timestamp` in seconds, several secrets while one rotates. */
export function signedHeaders(secrets: string[], id: string, timestamp: number, body: string): Record<string, string> {
  const signatures = secrets.map((secret) =>
    new Webhook(secretBytes(secret), { format: "raw" }).sign(id, new Date(timestamp * 1000), body),
  );
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": signatures.join(" ") };
}

/** The platform document's `signature` field: HMAC-SHA256 in hexadecimal over the body without it, keys sorted. */
export function bodySignature(secret: string, body: Record<string, unknown>): string {
  return `sha256=${createHmac("sha256", secretBytes(secret)).update(canonicalJson(body)).digest("hex")}`;
}
