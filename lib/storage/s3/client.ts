import { setTimeout as sleep } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { env } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { refusal, unreachable } from "./errors";

/** Milliseconds before each further try, for what may pass: no answer, 5xx, 429. */
const PAUSES = [200, 800, 2500];
/** Requests at once to the server; the rest wait their turn. */
const AT_ONCE = 16;
/** Milliseconds until an answer must have begun, and those that a byte sent may take (half a megabit a second). */
const PATIENCE = 60_000;
const MS_PER_BYTE = 0.016;

export interface S3Request {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Undefined for the bucket itself. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

/** Address of a bucket or an object: in the path for other servers than Amazon's, and for names that no certificate covers. */
function addressOf(key: string | undefined): URL {
  const { S3_ENDPOINT: endpoint, S3_REGION: region = "us-east-1", S3_BUCKET: bucket = "" } = env();
  const path = key === undefined ? "" : key.split("/").map(encodeURIComponent).join("/");
  if (endpoint) return new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}/${path}`);
  if (bucket.includes(".")) return new URL(`https://s3.${region}.amazonaws.com/${bucket}/${path}`);
  return new URL(`https://${bucket}.s3.${region}.amazonaws.com/${path}`);
}

function credentials() {
  const { S3_REGION, S3_ACCESS_KEY_ID = "", S3_SECRET_ACCESS_KEY = "" } = env();
  return {
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    service: "s3",
    region: S3_REGION ?? "us-east-1",
  };
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function once({ method, key, query, headers, body }: S3Request): Promise<Response> {
  const url = addressOf(key);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const signer = new AwsV4Signer({
    ...credentials(),
    method,
    url: url.href,
    // The content is part of the signature, so what arrives is what was sent, whatever lies between.
    headers: { ...headers, "x-amz-content-sha256": sha256(body ?? "") },
  });
  const signed = await signer.sign();
  const begun = new AbortController();
  const patience = PATIENCE + (body?.length ?? 0) * MS_PER_BYTE;
  const timer = setTimeout(() => begun.abort(new Error(`no answer within ${Math.round(patience / 1000)} s`)), patience);
  let response: Response;
  try {
    response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      signal: begun.signal,
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
  } catch (error) {
    throw unreachable(error);
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return response;
  throw refusal(response.status, method === "HEAD" ? "" : await response.text().catch(() => ""), key);
}

/**
 * One call of the S3 API, signed, tried again where that may help.
 * @returns an answer of 2xx, whose body the caller reads or cancels
 * @throws AppError not_found (no such object), storage_full, engine_unavailable (no answer, key refused, no bucket …)
 */
export async function s3Call(request: S3Request): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await inTurn(() => once(request));
    } catch (error) {
      const pause = PAUSES[attempt];
      if (pause === undefined || !isAppError(error) || !error.retryable) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

/** An address with which anybody may read the object for so many seconds (at most a week). */
export async function presign(key: string, seconds: number): Promise<string> {
  const url = addressOf(key);
  url.searchParams.set("X-Amz-Expires", String(Math.min(604_800, Math.max(1, Math.round(seconds)))));
  const signed = await new AwsV4Signer({ ...credentials(), method: "GET", url: url.href, signQuery: true }).sign();
  return signed.url.href;
}
