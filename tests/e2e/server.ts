import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { freePort } from "@/lib/core/net/ports";
import { projectPath } from "@/lib/core/project-root";
import { startGitHubSignIn } from "../emulators/github-sign-in";
import { startGoogleSignIn } from "../emulators/google-sign-in";

/** Kept between runs because they are slow to make and hold nothing of a user's. */
const KEPT = new Set(["engines", "render"]);

/** The composition takes long to bundle, and the other tests have done it: it is taken over whole or not at all. */
function takeBundleOver(home: string): void {
  const made = projectPath(".cache", "test-home", "render", "bundles");
  const wanted = path.join(home, "render", "bundles");
  if (!existsSync(made) || existsSync(wanted)) return;
  const work = `${wanted}.work`;
  rmSync(work, { recursive: true, force: true });
  cpSync(made, work, { recursive: true });
  renameSync(work, wanted);
}

/**
 * Starts the studio with the command a user types, on an empty home and a free port, and stops it as Ctrl-C would.
 * E2E_URL and E2E_HOME tell the tests where it is.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const home = projectPath(".cache", "e2e-home");
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home))
    if (!KEPT.has(name)) rmSync(path.join(home, name), { recursive: true, force: true });
  takeBundleOver(home);
  const port = await freePort();
  const [github, google] = await Promise.all([startGitHubSignIn(), startGoogleSignIn()]);
  const log = path.join(home, "start.log");
  const output = openSync(log, "w");
  const studio = spawn(process.execPath, [projectPath("scripts/studio.mjs")], {
    cwd: projectPath(),
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      FRAMEWRIGHT_HOME: home,
      FRAMEWRIGHT_URL: `http://localhost:${port}`,
      DATABASE_URL: "",
      FRAMEWRIGHT_PSEUDO_LOCALE: "1",
      WIKIPEDIA_BASE_URL: "http://127.0.0.1:9",
      COMMONS_BASE_URL: "http://127.0.0.1:9/w",
      GITHUB_ID: "github-id",
      GITHUB_SECRET: "github-secret",
      GITHUB_BASE_URL: github.url,
      GOOGLE_CLIENT_ID: "google-id",
      GOOGLE_CLIENT_SECRET: "google-secret",
      GOOGLE_ISSUER: google.url,
    },
  });
  closeSync(output);
  await ready(studio, log);
  process.env.E2E_URL = `http://localhost:${port}`;
  process.env.E2E_HOME = home;
  return async () => {
    await stop(studio);
    await Promise.all([github.close(), google.close()]);
  };
}

/** Waits for the last line of the start. */
async function ready(studio: ChildProcess, log: string): Promise<void> {
  let ended: number | null | undefined;
  studio.once("exit", (code) => {
    ended = code;
  });
  for (;;) {
    const text = existsSync(log) ? readFileSync(log, "utf8") : "";
    if (text.includes("Framewright is ready at ")) return;
    if (ended !== undefined) throw new Error(`The studio ended with code ${ended}:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function stop(studio: ChildProcess): Promise<void> {
  if (studio.exitCode !== null) throw new Error(`The studio ended by itself with code ${studio.exitCode}.`);
  const ended = new Promise((resolve) => studio.once("exit", resolve));
  studio.kill("SIGINT");
  await ended;
}
