import fs from "node:fs";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { canInstallPackages, installPackages, onPath } from "./packages";
import { run } from "./processes";

/** Names looked for on PATH, the leanest first. */
const COMMANDS = [
  "chrome-headless-shell",
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

export interface Browser {
  /** Absolute path of the program. */
  path: string;
  /** What it says of itself, e.g. `Chromium 140.0.7339.80`. */
  version: string;
}

/** A Chromium-like browser that really starts; undefined when there is none. */
export async function findBrowser(): Promise<Browser | undefined> {
  const given = env().CHROMIUM_PATH;
  if (given) {
    const browser = await tryBrowser(given);
    if (browser) return browser;
    throw new AppError({
      code: "engine_unavailable",
      message: say("setup.chromium_path", { given }),
      remedy: say("setup.give_path_chromium_chrome"),
    });
  }
  for (const candidate of [...COMMANDS.flatMap(onPath), ...MAC_APPS]) {
    const browser = await tryBrowser(candidate);
    if (browser) return browser;
  }
  return undefined;
}

async function tryBrowser(file: string): Promise<Browser | undefined> {
  if (!fs.existsSync(file)) return undefined;
  // Ubuntu's package of this name is a script that only asks for its snap store: it fails here.
  const { code, output } = await run(file, ["--version"]).catch(() => ({ code: 1, output: "" }));
  const version = output.match(/^.*?(\S+ )?\d+\.\d+\.\d+.*$/m)?.[0].trim();
  return code === 0 && version ? { path: file, version } : undefined;
}

/** Debian's: the shell draws two pictures at once with one browser's memory, where Chromium itself has to be open twice. */
const PACKAGES = ["chromium", "chromium-headless-shell"];

/**
 * A browser for drawing frames: the system's own, else Debian's packages when this is root on Debian or Ubuntu.
 * @param tell told what goes on during an installation
 * @throws AppError `engine_unavailable` with what to install
 */
export async function ensureBrowser(tell: (text: string) => void): Promise<Browser> {
  const found = await findBrowser();
  if (found) return found;
  if (!canInstallPackages()) throw missing(say("setup.no_browser"));
  const both = await installPackages(PACKAGES, tell);
  // Not every release has the shell as a package of its own.
  const result = both.code === 0 ? both : await installPackages(["chromium"], tell);
  const installed = await findBrowser();
  if (installed) return installed;
  const output = result.output.trim().split("\n").slice(-12).join("\n");
  throw missing(say("setup.no_browser_installed", { output }));
}

function missing(message: Message): AppError {
  const mac = process.platform === "darwin";
  const command = mac ? "brew install --cask google-chrome" : "sudo apt-get install chromium";
  return new AppError({
    code: "engine_unavailable",
    message,
    remedy: say("setup.install_one", { command }),
  });
}
