import { Inngest, Middleware } from "inngest";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { noteHeard } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { IN_PROCESS_ORIGIN } from "./executor/call";
import { cancellation, holdCancellation } from "./executor/cancellation";
import { localFetch } from "./executor/local-api";

type LogArguments = [message: unknown, ...rest: unknown[]];

/** The SDK logs `("text")` or `({ fields }, "text")`. */
function write(level: "debug" | "info" | "warn" | "error", [first, second]: LogArguments): void {
  if (typeof first === "string") {
    logger[level](first);
    return;
  }
  const fields = (first ?? {}) as { err?: unknown };
  const error = fields.err instanceof Error ? fields.err.message : fields.err;
  logger[level](typeof second === "string" ? second : "inngest", { ...fields, err: undefined, error });
}

const sdkLogger = {
  debug: (...parts: LogArguments) => write("debug", parts),
  info: (...parts: LogArguments) => write("info", parts),
  // A failed step is retried and kept on its run; only what fails for good is an error of ours.
  warn: (...parts: LogArguments) => write("warn", parts),
  error: (...parts: LogArguments) => write("warn", parts),
};

/** Gives every function `signal`, aborted when its run is cancelled or its process stops. */
class CancellationMiddleware extends Middleware.BaseMiddleware {
  readonly id = "framewright:cancellation";

  override async wrapRequest({ next, requestInfo, runId }: Middleware.WrapRequestArgs) {
    const body = (await requestInfo.body()) as { event?: { data?: { jobId?: unknown } } } | null;
    const jobId = body?.event?.data?.jobId;
    const release = holdCancellation(runId, typeof jobId === "string" ? jobId : undefined);
    // Our own engine knows its runs; of a server's it is only known what it asks for.
    if (!isEmbedded() && typeof jobId === "string") await noteHeard([jobId]);
    try {
      return await next();
    } finally {
      release();
    }
  }

  override transformFunctionInput(input: Middleware.TransformFunctionInputArgs) {
    return { ...input, ctx: { ...input.ctx, signal: cancellation(input.ctx.runId) } };
  }
}

/** Whether functions run in our own engine, because no Inngest server is configured. */
export function isEmbedded(): boolean {
  return env().INNGEST_BASE_URL === undefined;
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function backend() {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  if (INNGEST_BASE_URL === undefined) return { isDev: true, baseUrl: IN_PROCESS_ORIGIN, fetch: localFetch };
  if (!INNGEST_SIGNING_KEY && !LOOPBACK.has(new URL(INNGEST_BASE_URL).hostname)) {
    throw new AppError({
      code: "bad_request",
      message: say("jobs.inngest_base_url_names_server"),
      remedy: say("jobs.set_inngest_signing_key_server"),
    });
  }
  return {
    isDev: !INNGEST_SIGNING_KEY,
    baseUrl: INNGEST_BASE_URL,
    eventKey: INNGEST_EVENT_KEY,
    signingKey: INNGEST_SIGNING_KEY,
  };
}

/** The product's one Inngest client. Which engine it talks to depends on INNGEST_BASE_URL alone. */
export const inngest = new Inngest({
  id: "framewright",
  ...backend(),
  // Every step is reported before the next one begins, on both engines.
  checkpointing: false,
  aiMetadata: false,
  logger: sdkLogger,
  middleware: [CancellationMiddleware],
});
