import type { z } from "zod";
import { type UiErrorBody, uiErrorSchema } from "@/lib/http/dialects/ui/common";
import { foreign } from "@/lib/messages/message";
import { connection, isFromGateway } from "./connection";
import { sessionEnd } from "./session-end";

/** An error of the studio's own pages has its words there: only its code is asked for. */
type NewUiError = Omit<UiErrorBody, "said"> & Partial<Pick<UiErrorBody, "said">>;

/** What a call of the studio's came back with instead of an answer. `code` is `offline` or `unexpected` when there was none. */
export class UiError extends Error {
  readonly code: string;
  readonly remedy: string | undefined;
  /** What happened and what to do, for readers of any language. */
  readonly said: UiErrorBody["said"];
  readonly field: string | undefined;
  readonly requestId: string | undefined;
  /** What is wrong with each field. */
  readonly issues: NonNullable<UiErrorBody["issues"]>;

  constructor(body: NewUiError) {
    super(body.message);
    this.name = "UiError";
    this.code = body.code;
    this.remedy = body.remedy;
    this.said = body.said ?? { message: foreign(body.message) };
    this.field = body.field ?? body.issues?.[0]?.field;
    this.requestId = body.requestId;
    this.issues = body.issues ?? [];
  }
}

/** The error of an answer that was not a success; tolerant of bodies that are not ours. */
export function errorOf(status: number, body: unknown): UiError {
  const parsed = uiErrorSchema.safeParse(body);
  if (parsed.success) return new UiError(parsed.data.error);
  return new UiError({ code: status === 401 ? "unauthenticated" : "unexpected", message: `HTTP ${status}` });
}

interface Options {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** The surface that is asked; the studio's own without it. */
  surface?: string;
}

/**
 * Calls the studio. Where it cannot be reached, the page is told, and is told again when it is back.
 * @throws UiError `offline`
 */
export async function reach(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response | undefined;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
  }
  if (response && !isFromGateway(response)) return response;
  connection.lost();
  throw new UiError({ code: "offline", message: "offline" });
}

/** Does what may be refused because the session has ended, and once somebody has signed in again, does it again. */
export async function inSession<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UiError) || error.code !== "unauthenticated") throw error;
      await sessionEnd.renewed(signal);
    }
  }
}

/**
 * Asks the studio's own API and checks the answer against its contract. A session that has ended is asked for over the
 * page, and the call waits.
 * @throws UiError
 */
export function ask<T>(path: string, schema: z.ZodType<T>, options: Options = {}): Promise<T> {
  return inSession(() => askOnce(path, schema, options), options.signal);
}

async function askOnce<T>(path: string, schema: z.ZodType<T>, options: Options): Promise<T> {
  const { method = options.body === undefined ? "GET" : "POST", body, signal, surface = "/api/ui" } = options;
  const response = await reach(`${surface}${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw errorOf(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new UiError({ code: "unexpected", message: parsed.error.message });
  return parsed.data;
}
