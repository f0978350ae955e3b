import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { env, homePath } from "@/lib/core/env";
import { messageOf } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { binary } from "@/lib/media/binaries";
import { findBrowser } from "@/lib/setup/browser";
import { lockHolder } from "@/lib/setup/lock";
import { postgresAccount } from "@/lib/setup/postgres/account";
import { postgresBinaries } from "@/lib/setup/postgres/binaries";
import { run } from "@/lib/setup/processes";
import { storage } from "@/lib/storage";

/** One thing that was looked for. */
export interface Finding {
  group: string;
  name: string;
  found: boolean;
  /** One sentence: what was found, or what is missing. */
  reason: string;
  /** The command or variable that would add it. */
  remedy?: string;
  /** Whether films cannot be made without it. */
  needed: boolean;
}

type Look = Pick<Finding, "found" | "reason" | "remedy">;

const GIGABYTE = 1e9;
/** Free bytes below which a first start is likely to fail: build, browser, voices and a film. */
const WANTED_DISK = 3e9;
const MIN_NODE = [22, 18] as const;

function node(): Look {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const found = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return { found, reason: `Node ${process.versions.node}`, remedy: "npm ci brings the pinned Node" };
}

async function browser(): Promise<Look> {
  const found = await findBrowser();
  if (found) return { found: true, reason: `${found.version} (${found.path})` };
  const remedy = os.platform() === "darwin" ? "brew install --cask google-chrome" : "apt-get install chromium";
  return { found: false, reason: "No Chromium or Chrome on PATH", remedy: `${remedy}, or set CHROMIUM_PATH` };
}

async function tool(name: "ffmpeg" | "ffprobe"): Promise<Look> {
  const found = binary(name);
  const { output } = await run(found.path, ["-version"], { env: found.env });
  return { found: true, reason: `${output.split("\n")[0]?.split(" Copyright")[0] ?? name} (${found.path})` };
}

async function database(): Promise<Look> {
  const url = env().DATABASE_URL;
  if (url) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>("show server_version");
      return { found: true, reason: `PostgreSQL ${rows[0]?.server_version} at DATABASE_URL` };
    } finally {
      await client.end().catch(() => {});
    }
  }
  await postgresBinaries(await postgresAccount());
  const running = lockHolder(homePath());
  return { found: true, reason: `Embedded PostgreSQL${running ? `, in use by "${running.command}"` : ""}` };
}

async function disk(): Promise<Look> {
  const folder = existsSync(homePath()) ? homePath() : process.cwd();
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return {
    found: free > WANTED_DISK,
    reason: `${(free / GIGABYTE).toFixed(1)} GB free for ${homePath()}`,
    remedy: "free some space, or move FRAMEWRIGHT_HOME to another disk",
  };
}

function fonts(): Look {
  const families = ["inter", "manrope", "noto-sans-arabic", "noto-sans-hebrew"];
  const missing = families.filter((name) => !existsSync(projectPath("node_modules/@fontsource-variable", name)));
  const emoji = existsSync(projectPath("node_modules/@fontsource/noto-color-emoji"));
  if (missing.length === 0 && emoji) return { found: true, reason: "Latin, Arabic, Hebrew and colour emoji, from npm" };
  return { found: false, reason: `Missing: ${[...missing, ...(emoji ? [] : ["emoji"])].join(", ")}`, remedy: "npm ci" };
}

function workflows(): Look {
  const server = env().INNGEST_BASE_URL;
  return {
    found: true,
    reason: server
      ? `Inngest server at ${new URL(server).origin}`
      : "Embedded engine (INNGEST_BASE_URL names a server)",
  };
}

async function files(): Promise<Look> {
  const bucket = env().S3_BUCKET;
  const where = bucket ? `S3 bucket ${bucket}` : `Local disk (${path.join(homePath(), "files")})`;
  // A home that is not there yet is not made by looking.
  if (!bucket && !existsSync(homePath())) return { found: true, reason: where };
  return { found: true, reason: `${where}: ${(await storage().check()).text}` };
}

/** Looks at the machine itself: programs, database, disk, fonts. */
export async function machineFindings(): Promise<Finding[]> {
  const looks: [name: string, look: () => Look | Promise<Look>][] = [
    ["Node", node],
    ["Browser", browser],
    ["ffmpeg", () => tool("ffmpeg")],
    ["ffprobe", () => tool("ffprobe")],
    ["Database", database],
    ["Workflow engine", workflows],
    ["Storage", files],
    ["Disk", disk],
    ["Fonts", fonts],
  ];
  return Promise.all(
    looks.map(async ([name, look]): Promise<Finding> => {
      try {
        return { group: "Machine", name, needed: true, ...(await look()) };
      } catch (error) {
        const remedy = (error as { remedy?: string }).remedy;
        return {
          group: "Machine",
          name,
          needed: true,
          found: false,
          reason: messageOf(error),
          ...(remedy ? { remedy } : {}),
        };
      }
    }),
  );
}
