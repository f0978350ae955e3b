import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { openBrowser } from "@remotion/renderer";
import { childEnv, env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";

export type HeadlessBrowser = Awaited<ReturnType<typeof openBrowser>>;

const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of the browser that draws frames: CHROMIUM_PATH, else the first one found on PATH; undefined when there is none. */
export function findBrowser(): string | undefined {
  const named = env().CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (childEnv().PATH ?? "").split(path.delimiter).filter(Boolean);
  for (const name of NAMES) {
    for (const folder of folders) {
      const candidate = path.join(folder, name);
      if (existsSync(candidate)) return candidate;
    }
  }
  return MAC_PATHS.find((candidate) => existsSync(candidate));
}

/** Remotion's word for how the executable wants to be started headless. */
export function chromeModeOf(executable: string): "headless-shell" | "chrome-for-testing" {
  return /headless[-_]shell/.test(executable) ? "headless-shell" : "chrome-for-testing";
}

/** Switches beyond Remotion's: frames are drawn as fast as they can be, not at the pace of a screen. */
const SWITCHES = [
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
  "--disable-lcd-text",
  // What was posted is kept until the script engine clears up, which does not see how large it is: the page asks for it.
  "--js-flags=--expose-gc",
];

const LOOK_MS = 250;

export interface RenderBrowser {
  browser: HeadlessBrowser;
  /** The script that has started it, for Remotion, which asks for a path. */
  launcher: string;
  chromeMode: "headless-shell" | "chrome-for-testing";
  /** Folder of its profile. */
  profile: string;
  /** Rejects when the browser has ended by itself: Remotion would wait for its pages for a minute. */
  gone: Promise<never>;
  /** Ends the browser with all its processes and removes its profile. */
  close(): Promise<void>;
  /** The same at once, for a cancelled render. */
  kill(): void;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A script that starts the browser: it writes down its process id, keeps the profile in our folder, and ends the
 * browser when this process is gone (kill -9), so that nothing is left behind. The renderer starts it as the leader of a process
 * group, and the group is ended: Debian's browser command is a script that waits for the real program. It starts once:
 * Remotion would put a browser without our switches in the place of one that crashed.
 */
function launcher(executable: string, folder: string): string {
  const pid = quoted(path.join(folder, "pid"));
  return `#!/bin/sh
[ -e ${pid} ] && exit 1
echo $$ > ${pid}
browser=$$
(
  while sleep 1 && kill -0 ${process.pid} 2>/dev/null && kill -0 "$browser" 2>/dev/null; do :; done
  kill -0 ${process.pid} 2>/dev/null || rm -rf ${quoted(folder)}
  kill -s KILL -- "-$browser" 2>/dev/null
) </dev/null >/dev/null 2>&1 &
exec ${quoted(executable)} "$@" ${SWITCHES.join(" ")} --user-data-dir=${quoted(path.join(folder, "profile"))}
`;
}

async function processIdOf(folder: string): Promise<number | undefined> {
  const text = await readFile(path.join(folder, "pid"), "utf8").catch(() => "");
  const id = Number.parseInt(text, 10);
  return Number.isInteger(id) && id > 1 ? id : undefined;
}

/** All processes whose command line names the run's folder: the browser's own children do. */
async function processesOf(folder: string): Promise<number[]> {
  const own = await processIdOf(folder);
  const found = new Set(own ? [own] : []);
  const names = await readdir("/proc").catch(() => [] as string[]);
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (line.includes(`--user-data-dir=${folder}`)) found.add(Number(name));
  }
  return [...found];
}

const isAlive = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
};

/** Looks now and then whether the browser of a run's folder is still there. */
async function watchOver(folder: string): Promise<{ gone: Promise<never>; stop: () => void }> {
  const id = await processIdOf(folder);
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (!id || isAlive(id)) return;
      clearInterval(timer);
      reject(new Error("the browser has ended by itself"));
    }, LOOK_MS);
    timer.unref();
  });
  gone.catch(() => {});
  return { gone, stop: () => clearInterval(timer) };
}

const end = (id: number) => {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It had ended by itself.
  }
};

/**
 * Opens a headless browser for drawing frames.
 * @throws AppError `engine_unavailable` when the machine has no browser.
 */
export async function openRenderBrowser(): Promise<RenderBrowser> {
  const executable = findBrowser();
  if (!executable) {
    throw new AppError({
      code: "engine_unavailable",
      message: say("render.no_browser_found_draw_film"),
      remedy: say("render.install_chromium"),
    });
  }
  const folder = homePath("render", "run", newId("browser"));
  await mkdir(folder, { recursive: true });
  const script = path.join(folder, "browser.sh");
  await writeFile(script, launcher(executable, folder));
  await chmod(script, 0o755);
  const chromeMode = chromeModeOf(executable);
  const { openBrowser } = await import("@remotion/renderer");
  const clean = async () => {
    // The group first: of a browser that crashed, what is left would write its cache into a new folder of the same name.
    const leader = await processIdOf(folder);
    if (leader) end(-leader);
    for (const id of await processesOf(folder)) end(id);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  try {
    const browser = await openBrowser("chrome", { browserExecutable: script, chromeMode, logLevel: "error" });
    const { gone, stop } = await watchOver(folder);
    return {
      browser,
      launcher: script,
      gone,
      chromeMode,
      profile: path.join(folder, "profile"),
      async close() {
        stop();
        const closing = browser.close({ silent: true }).catch(() => {});
        await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 1000))]);
        await clean();
      },
      kill() {
        stop();
        void clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
