import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { decrypt, encrypt } from "@/lib/core/secrets";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { once } from "@/lib/services/idempotency";
import { consumeFairly, giveBack, type Limit } from "@/lib/services/limits";
import { parseInput } from "@/lib/services/parse-input";
import { countRequest } from "@/lib/services/usage";
import { readJson } from "./body";
import { clientNetwork } from "./client-address";
import type { Contract } from "./contract";
import type { Dialect } from "./dialect";
import { failure } from "./failure";
import { formContent, type ReceivedForm, receiveForm } from "./form";
import { jsonAnswer } from "./json-answer";
import type { Form } from "./multipart";
import { withoutNul } from "./no-nul";
import { MAX_OPEN_BYTES } from "./read-body";

/** What a handler is given: everything validated. */
export interface Call<P, Q, B> {
  actor: Actor;
  params: P;
  query: Q;
  body: B;
  /** Of a contract with a form; its files are removed when the call is over. */
  form: Form;
  request: Request;
  requestId: string;
}

type Params = { params: Promise<Record<string, string | string[]>> };
export type RouteHandler = (request: Request, context: Params) => Promise<Response>;

/** An answer with a secret, as Idempotency-Key keeps it. */
const sealedBody = z.object({ sealed: z.string() });

/** Seconds above which people count in minutes. */
const LONG_WAIT = 90;

/** A nobody, for routes that are open. */
const NOBODY: Actor = { userId: "", role: "member", scopes: [] };

/**
 * Makes a route handler from its contract: request id, credentials, scope, rate limits, validation, idempotency, the
 * dialect's answer and errors. The handler calls one verb; it returns the answer's value, or a Response to stream.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  dialect: Dialect,
  contract: Contract<P, Q, B, R>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R> | Response>,
): RouteHandler {
  return async (request, context) => {
    const requestId = newId("req");
    const headers = new Headers({ "x-request-id": requestId });
    let actor: Actor | undefined;
    let form: ReceivedForm | undefined;
    try {
      actor = await admit(dialect, contract, request, headers);
      const params = contract.params ? parseInput(contract.params, withoutNul(await context.params)) : undefined;
      const query = contract.query ? parseInput(contract.query, withoutNul(queryOf(request))) : undefined;
      if (contract.form) form = await receiveForm(request, contract.maxBytes ?? 0);
      const maxBytes = contract.maxBytes ?? (contract.open ? MAX_OPEN_BYTES : undefined);
      const raw = contract.body ? await readJson(request, maxBytes) : form && formContent(form);
      const body = contract.body ? parseInput(contract.body, raw ?? {}) : undefined;
      const given = { actor, params, query, body, form, request, requestId };
      const call = given as Call<z.output<P>, z.output<Q>, z.output<B>>;
      const response = await answer(dialect, contract, call, raw, headers, () => handle(call));
      countRequest(actor.userId, dialect.id, false);
      return response;
    } catch (error) {
      countRequest(actor?.userId ?? "", dialect.id, true);
      if (actor && contract.limit?.valid && isAppError(error) && error.code === "validation")
        await giveBack(ownCounter(dialect, contract.limit, subject(actor, request)));
      return failure(dialect, error, requestId, headers, request);
    } finally {
      await form?.remove();
    }
  };
}

/**
 * Lets in whoever may call a contract's route, for `cost` requests at once, and writes the state of the limits into `headers`.
 * @throws AppError `unauthenticated`, `rate_limited` or `forbidden`
 */
export async function admit(
  dialect: Dialect,
  contract: Contract,
  request: Request,
  headers: Headers,
  cost = 1,
): Promise<Actor> {
  const actor = await identify(dialect, contract, request).catch(async (error: unknown) => {
    // Wrong credentials are counted for the address that they come from.
    if (isAppError(error) && error.code === "unauthenticated") await limit(dialect, contract, NOBODY, request, headers);
    throw error;
  });
  await limit(dialect, contract, actor, request, headers, cost);
  allow(contract, actor);
  return actor;
}

async function identify(dialect: Dialect, contract: Contract, request: Request): Promise<Actor> {
  if (contract.open) return NOBODY;
  const actor = await dialect.authenticate(request);
  if (actor) return actor;
  throw new AppError({
    code: "unauthenticated",
    message: say("http.provided_api_key_invalid_expired"),
    remedy: say("http.send_valid_key_token_authorization"),
  });
}

function allow(contract: Contract, actor: Actor): void {
  if (contract.open || !contract.scope || !actor.scopes || actor.scopes.includes(contract.scope)) return;
  throw new AppError({
    code: "forbidden",
    message: say("http.key_lacks_scope", { scope: contract.scope }),
    remedy: say("http.make_key_scope_studio"),
    details: { scope: contract.scope },
  });
}

/** Whose requests are counted together: a key's, else a person's, else an address's. */
function subject(actor: Actor, request: Request): string {
  return actor.apiKeyId || actor.userId || clientNetwork(request);
}

type OwnLimit = NonNullable<Contract["limit"]>;
const ownBucket = (dialect: Dialect, { bucket }: OwnLimit): string => `${dialect.id}:${bucket}`;
const ownCounter = (dialect: Dialect, own: OwnLimit, who: string): string => `${ownBucket(dialect, own)}:${who}`;

async function limit(
  dialect: Dialect,
  contract: Contract,
  actor: Actor,
  request: Request,
  headers: Headers,
  cost = 1,
): Promise<void> {
  const who = subject(actor, request);
  const own = contract.limit;
  const rules: [bucket: string, limit: Limit][] = [[dialect.id, dialect.limit]];
  if (own) rules.push([ownBucket(dialect, own), own]);
  const tightest = await consumeFairly(actor, who, rules, cost);
  headers.set("x-ratelimit-limit", String(tightest.limit));
  headers.set("x-ratelimit-remaining", String(tightest.remaining));
  headers.set("x-ratelimit-reset", String(tightest.resetAt));
  if (tightest.allowed) return;
  throw new AppError({
    code: "rate_limited",
    message: tooMany(tightest.retryAfter),
    remedy: say("http.wait_then_send_fewer_requests"),
    details: { retryAfter: tightest.retryAfter },
    retryable: true,
  });
}

/** @param retryAfter seconds; a long wait is told in minutes */
const tooMany = (retryAfter: number): Message =>
  retryAfter > LONG_WAIT
    ? say("http.too_many_requests_minutes", { minutes: Math.ceil(retryAfter / 60) })
    : say("http.too_many_requests", { retryAfter });

/** Query parameters as an object; one that is given twice keeps its last value, one without a value is not given. */
function queryOf(request: Request): Record<string, string> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  return Object.fromEntries(given);
}

async function answer<P, Q, B>(
  dialect: Dialect,
  contract: Contract,
  call: Call<P, Q, B>,
  raw: unknown,
  headers: Headers,
  handle: () => Promise<unknown>,
): Promise<Response> {
  const key = contract.method === "POST" ? call.request.headers.get("idempotency-key") : null;
  const status = contract.status ?? 200;
  if (!key || contract.open || contract.streams) {
    const value = await handle();
    if (value instanceof Response) return withHeaders(value, headers);
    return json(value, status, headers);
  }
  if (key.length > 255) throw keyTooLong();
  const id = {
    userId: call.actor.userId,
    route: `${dialect.id}:${contract.id}:${new URL(call.request.url).pathname}`,
    key,
  };
  const kept = await once(id, raw, async () => {
    const value = await handle();
    if (value instanceof Response) return { status: value.status, body: await value.json() };
    return { status, body: contract.sealed ? { sealed: encrypt(JSON.stringify(value), id.key) } : value };
  });
  if (kept.replayed) headers.set("idempotent-replayed", "true");
  const body = contract.sealed ? JSON.parse(decrypt(sealedBody.parse(kept.body).sealed, id.key)) : kept.body;
  return json(body, kept.status, headers);
}

function keyTooLong(): AppError {
  return new AppError({
    code: "validation",
    message: say("http.idempotency_key_has_most_255"),
    remedy: say("http.use_shorter_key"),
    field: "Idempotency-Key",
    issues: [{ field: "Idempotency-Key", message: say("http.most_255_characters"), constraint: "too_long" }],
  });
}

function json(value: unknown, status: number, headers: Headers): Response {
  if (status === 204 || value === undefined) return new Response(null, { status: 204, headers });
  return jsonAnswer(value, status, headers);
}

function withHeaders(response: Response, headers: Headers): Response {
  const merged = new Headers(response.headers);
  headers.forEach((value, name) => {
    merged.set(name, value);
  });
  return new Response(response.body, { status: response.status, headers: merged });
}
