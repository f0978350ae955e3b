import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { AppError, type ErrorCode, isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { type Signed, signedIn } from "@/lib/http/session";
import type { UiErrorBody } from "./common";

/** The answer's status for each way a verb may fail. */
const STATUS: Record<ErrorCode, number> = {
  bad_request: 400,
  validation: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_mismatch: 422,
  idempotency_in_flight: 409,
  insufficient_credits: 402,
  rate_limited: 429,
  payload_too_large: 413,
  unsupported_media: 415,
  provider_unavailable: 422,
  provider_failed: 502,
  provider_refused: 422,
  engine_unavailable: 503,
  storage_full: 507,
  cancelled: 409,
  internal: 500,
};

/** Any failure as the studio's pages read it; what was not foreseen is logged and shows only its request id. */
export function errorResponse(error: unknown): Response {
  const requestId = randomUUID();
  if (isAppError(error) && error.code !== "internal") {
    const { code, message, remedy, field, issues } = error;
    const body: { error: UiErrorBody } = { error: { code, message, remedy, field, issues, requestId } };
    return Response.json(body, { status: STATUS[code] });
  }
  logger.error("A studio call failed", { requestId, error: messageOf(error), stack: (error as Error)?.stack });
  const body: { error: UiErrorBody } = {
    error: {
      code: "internal",
      message: "Something went wrong in the studio.",
      remedy: `Try again. If it happens again, look for ${requestId} in the log.`,
      requestId,
    },
  };
  return Response.json(body, { status: 500 });
}

/** Refuses calls that another site makes with the reader's cookie. @throws AppError `forbidden` */
function assertSameSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const foreign = site ? site !== "same-origin" && site !== "none" : origin ? new URL(origin).host !== host : false;
  if (foreign) throw new AppError({ code: "forbidden", message: "This call must come from the studio's own pages." });
}

/** @throws AppError `validation` with one issue for each wrong field */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
  throw new AppError({ code: "validation", message: issues[0]?.message ?? "Not valid.", issues });
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (error) {
    throw new AppError({ code: "bad_request", message: "The body is not JSON.", cause: error });
  }
}

type Params = Record<string, string>;
type RouteHandler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

interface Call<B, Q> extends Signed {
  request: Request;
  params: Params;
  body: B;
  query: Q;
}

interface Contract<B, Q> {
  body?: z.ZodType<B>;
  query?: z.ZodType<Q>;
  /** Status of a success; 200 unless told otherwise. */
  status?: number;
}

/**
 * A route of the studio's own: signed-in people only, same-site only, input checked; `run` returns what is sent as JSON,
 * nothing for 204, or a whole Response.
 */
export function uiRoute<B = undefined, Q = undefined>(
  contract: Contract<B, Q>,
  run: (call: Call<B, Q>) => Promise<unknown>,
): RouteHandler {
  return async (request, context) => {
    try {
      if (request.method !== "GET") assertSameSite(request);
      const signed = await signedIn();
      if (!signed) throw new AppError({ code: "unauthenticated", message: "Sign in first." });
      const query = contract.query
        ? check(contract.query, Object.fromEntries(new URL(request.url).searchParams))
        : (undefined as Q);
      const body = contract.body ? check(contract.body, await jsonOf(request)) : (undefined as B);
      const answer = await run({ ...signed, request, params: await context.params, body, query });
      return respond(answer, contract.status);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** The same for people who are not signed in yet. */
export function openRoute<B>(body: z.ZodType<B>, run: (body: B, request: Request) => Promise<unknown>) {
  return async (request: Request): Promise<Response> => {
    try {
      assertSameSite(request);
      return respond(await run(check(body, await jsonOf(request)), request), 201);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

function respond(answer: unknown, status = 200): Response {
  if (answer instanceof Response) return answer;
  if (answer === undefined || answer === null) return new Response(null, { status: 204 });
  return Response.json(answer, { status, headers: { "cache-control": "no-store" } });
}
