import { WebhookVerificationError } from "./errors.ts";

export interface WebhookEvent {
  event: string;
  [field: string]: unknown;
}

export interface VerifyOptions {
  /** The body as it came, before any parsing. */
  payload: string;
  headers: Headers | Record<string, string | string[] | undefined>;
  secret: string;
  /** How old a delivery may be, in seconds. Default: 300. */
  tolerance?: number;
}

const encoder = new TextEncoder();

/** Base64 after `whsec_`, or the text itself for a secret of one's own choosing. */
function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  if (!secret.startsWith("whsec_")) return encoder.encode(secret) as Uint8Array<ArrayBuffer>;
  const text = atob(secret.slice("whsec_".length));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function hmac(secret: string, text: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", keyOf(secret), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
}

/** Compares in a time that does not depend on where they differ. */
function same(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

function headerOf(headers: VerifyOptions["headers"], name: string): string {
  const pairs = headers instanceof Headers ? [...headers] : Object.entries(headers);
  const value = pairs.find(([key]) => key.toLowerCase() === name)?.[1];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** JSON with sorted keys and no spaces, over which the body's own signature goes. */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

/**
 * Checks that a delivery came from the server, is recent and was not changed: the headers (Standard Webhooks 1.0), and
 * the body's own `signature` when it has one.
 * @throws WebhookVerificationError
 */
export async function verifyWebhook({
  payload,
  headers,
  secret,
  tolerance = 300,
}: VerifyOptions): Promise<WebhookEvent> {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    headerOf(headers, name),
  ) as [string, string, string];
  if (!id || !timestamp || !signatures) throw new WebhookVerificationError("A webhook header is missing.");
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= tolerance)) throw new WebhookVerificationError("The delivery is too old, or from the future.");
  const bytes = await hmac(secret, `${id}.${timestamp}.${payload}`);
  const expected = `v1,${btoa(String.fromCharCode(...bytes))}`;
  if (!signatures.split(" ").some((signature) => same(signature, expected))) {
    throw new WebhookVerificationError("The signature is not right.");
  }
  const { signature, ...body } = JSON.parse(payload) as WebhookEvent;
  if (signature === undefined) return body as WebhookEvent;
  const own = await hmac(secret, canonicalJson(body));
  const hex = [...own].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // While a secret rotates the body carries one secret's signature; the headers carry both.
  if (!same(String(signature), `sha256=${hex}`) && signatures.split(" ").length < 2) {
    throw new WebhookVerificationError("The body's signature is not right.");
  }
  return { ...body, signature } as WebhookEvent;
}
