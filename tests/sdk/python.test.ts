import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { bodySignature } from "@/lib/services/webhooks";
import { newAccount } from "../support/accounts";
import { ApiServer } from "../support/api-server";
import { PYTHON_SNIPPET } from "./support/documented";
import { documentedKey, runNextPipeline } from "./support/pipeline";

/** The Python of this machine when it is 3.11 or newer. Nothing else here needs one. */
function findPython(): string | undefined {
  try {
    execFileSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"], { stdio: "ignore" });
    return "python3";
  } catch {
    return undefined;
  }
}

const python = findPython();
if (!python) console.warn("This machine has no Python 3.11: the Python client is not tested here.");
const run = promisify(execFile);
const server = new ApiServer();
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const address = await server.start();
  env = {
    ...process.env,
    FRAMEWRIGHT_BASE_URL: `${address}/api/v1`,
    PYTHONPATH: "sdk/python",
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONIOENCODING: "utf-8",
  };
});
afterAll(async () => {
  await server.stop();
  await closeListener();
  await closeDb();
});

describe.skipIf(!python)("the Python client", () => {
  it("runs the document's snippet as it stands", async () => {
    const author = await newAccount();
    await documentedKey(author);
    const snippet = `${PYTHON_SNIPPET}\nprint(result.status, result.title)\n`;
    const [{ stdout }] = await Promise.all([run("python3", ["-c", snippet], { env }), runNextPipeline(author)]);
    expect(stdout.trim()).toBe("completed Ma Vidéo");
    expect(await db().project.count({ where: { userId: author.actor.userId } })).toBe(1);
  });

  it("becomes a wheel without any package index, under both of its names", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "framewright-wheel-"));
    const build = `import build_backend as b; print(b.build_wheel(${JSON.stringify(folder)}))`;
    const { stdout: wheel } = await run("python3", ["-c", build], { env });
    const installed = { ...env, PYTHONPATH: path.join(folder, wheel.trim()) };
    const show = "import framewright, iafactory_video as v; print(framewright.__file__, v.VideoClient(api_key='x'))";
    expect((await run("python3", ["-c", show], { env: installed })).stdout).toContain(`${wheel.trim()}/framewright/`);
    await rm(folder, { recursive: true });
  });

  it("passes its own tests against the server", async () => {
    const plain = {
      event: "project.completed",
      timestamp: "2024-12-01T12:00:00Z",
      data: { duration: 120.5, é: "ü\n" },
    };
    const signed = JSON.stringify({ ...plain, signature: bodySignature("my-webhook-secret", plain) });
    const more = { FRAMEWRIGHT_API_KEY: (await newAccount()).apiKey, FRAMEWRIGHT_SIGNED_BODY: signed };
    const unittest = ["-m", "unittest", "discover", "-s", "sdk/python/tests", "-t", "sdk/python"];
    const { stderr } = await run("python3", unittest, { env: { ...env, ...more } });
    expect(stderr).toMatch(/Ran 13 tests[\s\S]*OK/);
  });
});
