import type { z } from "zod";
import { type UiErrorBody, uiErrorSchema } from "@/lib/http/dialects/ui/common";
import { foreign } from "@/lib/messages/message";

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
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Asks the studio's own API and checks the answer against its contract.
 * @throws UiError
 */
export async function ask<T>(path: string, schema: z.ZodType<T>, options: Options = {}): Promise<T> {
  const { method = options.body === undefined ? "GET" : "POST", body, signal } = options;
  let response: Response;
  try {
    response = await fetch(`/api/ui${path}`, {
      method,
      headers: body === undefined ? undefined : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UiError({ code: "offline", message: "offline" });
  }
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw errorOf(response.status, answer);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new UiError({ code: "unexpected", message: parsed.error.message });
  return parsed.data;
}
