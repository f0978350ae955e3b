import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { IN_PROCESS_ORIGIN } from "@/inngest/executor/call";
import { Executor, type ExecutorOptions } from "@/inngest/executor/executor";
import { localFetch } from "@/inngest/executor/local-api";
import { pool } from "@/lib/db/pool";

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A client like the product's, without its log lines. */
export function testClient(): Inngest {
  return new Inngest({
    id: "test",
    isDev: true,
    baseUrl: IN_PROCESS_ORIGIN,
    fetch: localFetch,
    checkpointing: false,
    aiMetadata: false,
    logger: silent,
  });
}

/** An engine over these functions, not yet started. */
export function engineOf(
  client: Inngest,
  functions: InngestFunction.Any[],
  options: Pick<ExecutorOptions, "slots" | "backoffMs"> = {},
): Executor {
  return new Executor({ pool: pool(), handler: serve({ client, functions }), ...options });
}

/** Asks again until `read` gives something. */
export async function eventually<T>(read: () => Promise<T | undefined | false | null>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false && value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface EndedRun<T> {
  id: string;
  status: string;
  /** The function's own output, or its error. */
  output: T;
}

/** Waits until a run of a function, whose event data holds `match`, has ended. */
export function ended<T = unknown>(functionId: string, match?: Record<string, unknown>): Promise<EndedRun<T>> {
  return eventually(async () => {
    const { rows } = await pool().query<EndedRun<T>>(
      `select id, status, output from workflow.run
       where function_id = $1 and status <> 'running' and (event -> 'data')::jsonb @> $2 order by ended_at desc`,
      [`test-${functionId}`, match ?? {}],
    );
    return rows[0];
  });
}
