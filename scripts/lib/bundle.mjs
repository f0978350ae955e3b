import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";

/** Everything whose change makes another picture from the same timeline. */
const SOURCES = ["remotion", "lib/timeline", "lib/core/hash.ts", "lib/core/random.ts", "package-lock.json"];
const ENTRY = "remotion/index.ts";
const KEPT_BUNDLES = 3;
/** The films bring their own files; the studio's public folder stays out of the bundle. */
const NO_PUBLIC = "no-public";

async function* filesUnder(target) {
  const entries = await readdir(target, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    if (existsSync(target)) yield target;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(target, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else yield full;
  }
}

/** SHA-256 (first 24 digits) over path and content of all sources of a bundle. */
async function bundleHash(root, entry, sources) {
  const hash = createHash("sha256");
  if (entry !== ENTRY) hash.update(`${entry}\0`);
  for (const source of [...SOURCES, ...sources]) {
    for await (const file of filesUnder(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\0`);
      hash.update(await readFile(file));
      hash.update("\0");
    }
  }
  return hash.digest("hex").slice(0, 24);
}

async function forgetOldBundles(folder, keep) {
  const names = (await readdir(folder)).filter((name) => name !== keep && name !== NO_PUBLIC);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  aged.sort((a, b) => b.at - a.at);
  const hourAgo = Date.now() - 3_600_000;
  for (const { name, at } of aged.slice(KEPT_BUNDLES - 1)) {
    if (at < hourAgo) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Bundles in a process of its own: the bundler takes some 300 MB, which this process, a render or the studio, would keep.
 * @returns {Promise<void>}
 */
function makeBundle(root, entry, outDir, publicDir, signal) {
  const script = path.join(root, "scripts", "lib", "make-bundle.mjs");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, root, entry, outDir, publicDir], {
      cwd: root,
      stdio: ["pipe", "ignore", "pipe"],
      signal,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-4000);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the film composition could not be bundled: ${said.trim() || `it ended with ${code}`}`));
    });
  });
}

/**
 * The bundled composition as a folder that a web server can serve, built once per content of its sources.
 * Safe when several processes ask at once: each builds in a folder of its own and the first rename wins.
 * @param {{ home: string, root?: string, log?: (line: string) => void, entry?: string, sources?: string[], signal?: AbortSignal }} options
 *   `home` is FRAMEWRIGHT_HOME, absolute; `root` is the repository's folder (default: the working directory); `entry` is
 *   what is bundled (default: the product's compositions) and `sources` what it is made of besides them, from `root`; `signal` ends the bundler.
 * @returns {Promise<string>} absolute path of the folder; its last segment is the content hash.
 */
export async function ensureBundle({
  home,
  root = process.cwd(),
  log = () => {},
  entry = ENTRY,
  sources = [],
  signal,
}) {
  const folder = path.join(home, "render", "bundles");
  const name = await bundleHash(root, entry, sources);
  const target = path.join(folder, name);
  const now = new Date();
  if (existsSync(path.join(target, "index.html"))) {
    await utimes(target, now, now).catch(() => {});
    return target;
  }
  await mkdir(folder, { recursive: true });
  const started = Date.now();
  log("bundling the film composition …");
  const work = path.join(folder, `${name}.${process.pid}.${Math.random().toString(36).slice(2)}`);
  const publicDir = path.join(folder, NO_PUBLIC);
  await mkdir(publicDir, { recursive: true });
  try {
    await makeBundle(root, entry, work, publicDir, signal);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
  await writeFile(path.join(work, "bundle.json"), JSON.stringify({ hash: name, at: now.toISOString() }));
  try {
    await rename(work, target);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(path.join(target, "index.html"))) throw error;
  }
  await forgetOldBundles(folder, name);
  log(`bundled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return target;
}
