import type { RouteHandler } from "@/lib/http/kernel";

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  body: any;
}

/** Calls a route handler as the server would. */
export async function call(
  handler: RouteHandler,
  options: {
    key?: string;
    method?: string;
    path?: string;
    body?: unknown;
    raw?: string;
    params?: Record<string, string>;
    headers?: Record<string, string>;
  } = {},
): Promise<Answer> {
  const method = options.method ?? (options.body === undefined && options.raw === undefined ? "GET" : "POST");
  const request = new Request(`http://localhost:3000${options.path ?? "/"}`, {
    method,
    headers: {
      ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
      ...(method === "GET" ? {} : { "content-type": "application/json" }),
      ...options.headers,
    },
    ...(method === "GET" ? {} : { body: options.raw ?? JSON.stringify(options.body ?? {}) }),
  });
  const response = await handler(request, { params: Promise.resolve(options.params ?? {}) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}
