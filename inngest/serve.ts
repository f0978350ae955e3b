import { serve } from "inngest/edge";
import { baseUrl } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { inngest } from "./client";
import { functions } from "./functions";

const SERVE_PATH = "/api/inngest";

/** The SDK's handler over all functions, for the embedded engine and for the route an Inngest server calls. */
export const handler: (request: Request) => Promise<Response> = serve({
  client: inngest,
  functions,
  servePath: SERVE_PATH,
  serveOrigin: baseUrl(),
});

/**
 * Tells the configured Inngest server which functions there are and where it can call them (FRAMEWRIGHT_URL).
 * @throws AppError `engine_unavailable` with the server's answer
 */
export async function registerWithServer(): Promise<void> {
  const url = new URL(SERVE_PATH, baseUrl());
  const response = await handler(new Request(url, { method: "PUT", headers: { host: url.host } }));
  if (response.ok) return;
  throw new AppError({
    code: "engine_unavailable",
    message: say("jobs.inngest_server_did_not_take", { answer: await response.text() }),
    remedy: say("jobs.check_inngest_base_url_inngest"),
    retryable: true,
  });
}
