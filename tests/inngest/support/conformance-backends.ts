import { randomBytes } from "node:crypto";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { InngestServer } from "../../emulators/inngest/server";
import { ownDatabase } from "./database";
import { engineOf, testClient } from "./engine";
import { serveOverHttp } from "./serve-over-http";

/** What runs the suite's functions. */
export interface Backend {
  name: string;
  client: Inngest;
  /** Takes the functions in and begins to run them. */
  start(functions: InngestFunction.Any[]): Promise<void>;
  stop(): Promise<void>;
}

/** Short, so that the suite is; both engines of ours take it from outside. */
const backoffMs = (attempt: number): number => 50 * (attempt + 1);

export function embedded(): Backend {
  let stop = async (): Promise<void> => undefined;
  const client = testClient();
  return {
    name: "the embedded engine",
    client,
    async start(functions) {
      const removeDatabase = await ownDatabase();
      const engine = engineOf(client, functions, { backoffMs });
      stop = async () => {
        await engine.stop();
        await removeDatabase();
      };
      await engine.start();
    },
    stop: () => stop(),
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The functions at an address of their own, called by a server. An id of its own keeps a real server's apps apart. */
function overHttp(
  name: string,
  baseUrl: string,
  keys: { eventKey: string; signingKey?: string },
  close: () => unknown,
) {
  const common = { id: `conformance-${randomBytes(4).toString("hex")}`, baseUrl, isDev: !keys.signingKey, ...keys };
  const client = new Inngest({ ...common, checkpointing: false, aiMetadata: false, logger: silent });
  let app: Awaited<ReturnType<typeof serveOverHttp>> | undefined;
  return {
    name,
    client,
    async start(functions: InngestFunction.Any[]) {
      let handler = async (_: Request) => new Response(null, { status: 503 });
      app = await serveOverHttp((request) => handler(request));
      const serveOrigin = `http://127.0.0.1:${app.port}`;
      handler = serve({ client, functions, serveOrigin, servePath: "/api/inngest" });
      const answer = await fetch(`${serveOrigin}/api/inngest`, { method: "PUT" });
      if (!answer.ok) throw new Error(`${name} did not take the functions: ${await answer.text()}`);
    },
    async stop() {
      await close();
      await app?.close();
    },
  };
}

/** The server that INNGEST_BASE_URL names, else the emulator of its side. */
export async function server(): Promise<Backend> {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY = "test", INNGEST_SIGNING_KEY } = process.env;
  if (INNGEST_BASE_URL) {
    const keys = { eventKey: INNGEST_EVENT_KEY, ...(INNGEST_SIGNING_KEY ? { signingKey: INNGEST_SIGNING_KEY } : {}) };
    return overHttp(`the Inngest server at ${INNGEST_BASE_URL}`, INNGEST_BASE_URL, keys, () => undefined);
  }
  const emulator = new InngestServer({ backoffMs });
  const url = await emulator.listen();
  return overHttp("the emulator of an Inngest server (no INNGEST_BASE_URL)", url, { eventKey: "test" }, () =>
    emulator.close(),
  );
}
