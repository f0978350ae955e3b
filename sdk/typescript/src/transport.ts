import { ConnectionError, errorOf, FramewrightError, TimeoutError } from "./errors.ts";

export interface ClientOptions {
  /** An API key, or an access token of /auth/login. */
  apiKey: string;
  /** Address of the platform API. Default: FRAMEWRIGHT_BASE_URL of the environment, else http://localhost:3000/api/v1 */
  baseUrl?: string;
  /** Address of the public generation API. Default: beside `baseUrl`, at /api/public/v1. */
  publicBaseUrl?: string;
  /** Milliseconds for one attempt. Default: 60 000. */
  timeout?: number;
  /** Further attempts after 429, 5xx and broken connections. Default: 3. */
  maxRetries?: number;
  /** Longest Retry-After that is waited for, in seconds; a longer one is thrown. Default: 60. */
  maxRetryAfter?: number;
  /** The fetch to use. Default: the platform's own. */
  fetch?: typeof fetch;
}

/** What every call takes besides. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds for one attempt. */
  timeout?: number;
  /** Made for each POST when it is not given: retrying never does anything twice. */
  idempotencyKey?: string;
}

export interface Call extends CallOptions {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  surface?: "platform" | "public";
  query?: object | undefined;
  body?: unknown;
  form?: FormData;
}

/** First pause between attempts, in milliseconds; it doubles each time, with a random share, up to the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;

/** The environment's address, where there is an environment. */
function environmentUrl(): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.FRAMEWRIGHT_BASE_URL;
}

/** Seconds of a Retry-After header, which is a number or a date. */
function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}

/** Waits; an aborted signal ends it at once. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

/** Sends calls: credentials, timeouts, attempts, errors. */
export class Transport {
  private readonly bases: { platform: string; public: string };
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    if (!options.apiKey) throw new FramewrightError("VideoClient needs an apiKey.");
    const platform = (options.baseUrl ?? environmentUrl() ?? "http://localhost:3000/api/v1").replace(/\/+$/, "");
    const beside = new URL("/api/public/v1", platform).toString();
    this.options = options;
    this.bases = { platform, public: (options.publicBaseUrl ?? beside).replace(/\/+$/, "") };
  }

  /** Sends a call and reads its JSON. @throws ApiError, ConnectionError, TimeoutError */
  async json<T>(call: Call): Promise<T> {
    const response = await this.send(call);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** Sends a call and answers the response, whose status is a success. */
  async send(call: Call): Promise<Response> {
    const headers = this.headersOf(call);
    const limit = this.options.maxRetries ?? 3;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.attempt(call, headers);
      if (outcome instanceof Response && outcome.ok) return outcome;
      const wait = attempt < limit ? this.waitFor(outcome, attempt) : undefined;
      if (wait === undefined) throw await this.failure(outcome);
      if (outcome instanceof Response) await outcome.body?.cancel();
      await pause(wait, call.signal);
    }
  }

  private headersOf(call: Call): Headers {
    const headers = new Headers({
      authorization: `Bearer ${this.options.apiKey}`,
      accept: "application/json",
      "accept-language": "en",
    });
    if (call.body !== undefined) headers.set("content-type", "application/json");
    if (call.method === "POST") headers.set("idempotency-key", call.idempotencyKey ?? crypto.randomUUID());
    return headers;
  }

  private urlOf({ path, surface, query }: Call): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined && value !== null)
        search.set(name, Array.isArray(value) ? value.join(",") : String(value));
    }
    return `${this.bases[surface ?? "platform"]}${path}${search.size > 0 ? `?${search}` : ""}`;
  }

  /** One attempt: a response of any status, or the error that came instead. */
  private async attempt(call: Call, headers: Headers): Promise<Response | FramewrightError> {
    const timeout = AbortSignal.timeout(call.timeout ?? this.options.timeout ?? 60_000);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    const body = call.form ?? (call.body === undefined ? null : JSON.stringify(call.body));
    const send = this.options.fetch ?? fetch;
    try {
      return await send(this.urlOf(call), { method: call.method, headers, body, signal });
    } catch (error) {
      if (call.signal?.aborted) throw call.signal.reason;
      const options = { cause: error };
      if (timeout.aborted) return new TimeoutError(`${call.method} ${call.path} took too long.`, options);
      return new ConnectionError(`${this.urlOf(call)} cannot be reached.`, options);
    }
  }

  /** Milliseconds until the next attempt, or undefined when another one would not help. */
  private waitFor(outcome: Response | FramewrightError, attempt: number): number | undefined {
    const backOff = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt) * (0.5 + Math.random() / 2);
    if (!(outcome instanceof Response)) return backOff;
    const asked = retryAfterOf(outcome);
    // A conflict that passes by itself says when: the attempt before this one is still being answered.
    const passes = outcome.status === 409 && asked !== undefined;
    if (!passes && outcome.status !== 429 && outcome.status < 500) return undefined;
    if (asked === undefined) return backOff;
    return asked <= (this.options.maxRetryAfter ?? 60) ? asked * 1000 : undefined;
  }

  private async failure(outcome: Response | FramewrightError): Promise<FramewrightError> {
    if (!(outcome instanceof Response)) return outcome;
    const body: unknown = await outcome.json().catch(() => undefined);
    return errorOf(outcome, body, retryAfterOf(outcome));
  }
}
