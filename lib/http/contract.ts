import type { z } from "zod";
import type { ApiScope } from "@/lib/services/api-keys";
import type { Limit } from "@/lib/services/limits";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An example of a call and its answer, checked by the contract test and shown in the reference. */
export interface Example {
  summary: string;
  request?: unknown;
  response?: unknown;
}

/**
 * What one route takes and gives. OpenAPI, the contract tests and the route handler all come from it.
 * `path` is written as OpenAPI does (`/generation/status/{job_id}`), below the dialect's own base.
 */
export interface Contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  id: string;
  method: Method;
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /** Scope an API key needs; a signed-in person has all. */
  scope?: ApiScope;
  /** Answers without credentials. */
  open?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  /** Fields of a multipart form, for a route that takes one instead of JSON; a file is `z.file()`. */
  form?: z.ZodObject;
  /** JSON answer; absent when the route streams a file. */
  response?: R;
  /** MIME types of a streamed answer. */
  streams?: readonly string[];
  /** Success status. */
  status?: number;
  /** A limit of its own beside the dialect's; with `valid`, requests that are refused as invalid do not count towards it. */
  limit?: Limit & { bucket: string; valid?: boolean };
  examples?: readonly Example[];
  /** The answer holds a secret: what Idempotency-Key keeps of it is encrypted. */
  sealed?: boolean;
  /** Largest body, or largest file of a form, in bytes. */
  maxBytes?: number;
}

/** Gives a contract its precise types. */
export function defineContract<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(contract: Contract<P, Q, B, R>): Contract<P, Q, B, R> {
  return contract;
}
