import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** What is wanted; what it depends on and the machine lacks is fetched along with it. */
const PACKAGES = ["rhvoice", "rhvoice-english", "libttspico-utils"];
/** RHVoice voices under CC BY-NC-ND: not kept, because films may be used commercially. */
const NON_COMMERCIAL = ["evgeniy-eng", "lyubov"];
const COMPONENTS = { debian: "main contrib non-free", ubuntu: "main restricted universe multiverse" };
const PICO_PATH = "/usr/share/pico/lang/";
const MINUTES = 60_000;
const HEADING = `# Licences of the unpacked speech packages

The RHVoice engine and the voices kept here (alan, bdl, clb, slt) are LGPL-2.1 or later; voices for non-commercial use only
were left out (${NON_COMMERCIAL.join(", ")}). SVOX Pico and its voices are Apache-2.0. A package's copyright file may list
licences of parts that are not in it.

`;

async function read(file) {
  return readFile(file, "utf8").catch(() => "");
}

async function osRelease() {
  const text = await read("/etc/os-release");
  return Object.fromEntries([...text.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, key, value]) => [key, value]));
}

/** Every `deb` line and deb822 stanza of the system's sources, as { uri, suites, signedBy }. */
async function systemSources() {
  const folder = "/etc/apt/sources.list.d";
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    ["/etc/apt/sources.list", ...names.sort().map((name) => path.join(folder, name))].map(read),
  );
  const sources = [];
  for (const text of texts) {
    for (const [, options = "", uri, suite] of text.matchAll(/^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/gm)) {
      sources.push({ uri, suites: [suite], signedBy: /signed-by=(\S+)/.exec(options)?.[1] });
    }
    for (const stanza of text.split(/\n\s*\n/)) {
      const field = (name) => new RegExp(`^${name}:[ \\t]*(.+)$`, "mi").exec(stanza)?.[1]?.trim();
      if (!field("Types")?.split(/\s+/).includes("deb") || field("Enabled") === "no") continue;
      for (const uri of field("URIs")?.split(/\s+/) ?? []) {
        sources.push({ uri, suites: field("Suites")?.split(/\s+/) ?? [], signedBy: field("Signed-By") });
      }
    }
  }
  return sources;
}

/** A sources list of our own: the system's mirror and release, with the components that the speech packages are in. */
async function ownSources() {
  const { ID = "", ID_LIKE = "", VERSION_CODENAME: codename = "" } = await osRelease();
  const family = ID === "ubuntu" || ID_LIKE.split(" ").includes("ubuntu") ? "ubuntu" : "debian";
  const release = (await read("/etc/os-release")).match(/^UBUNTU_CODENAME=(\S+)/m)?.[1] ?? codename;
  const mirror = (await systemSources()).find(({ suites }) => suites.includes(release));
  if (!mirror) throw new Error(`apt knows no mirror of ${release || "this release"}`);
  const signed = mirror.signedBy?.startsWith("/") ? `[signed-by=${mirror.signedBy}] ` : "";
  return `deb ${signed}${mirror.uri} ${release} ${COMPONENTS[family]}\n`;
}

/** apt with lists, cache and sources under `folder`; of the system it only reads which packages are installed. */
async function privateApt(folder) {
  for (const name of ["lists/partial", "cache/archives/partial", "state"]) {
    await mkdir(path.join(folder, name), { recursive: true });
  }
  await writeFile(path.join(folder, "sources.list"), await ownSources());
  const options = {
    "Dir::Etc::sourcelist": path.join(folder, "sources.list"),
    "Dir::Etc::sourceparts": "/dev/null",
    "Dir::State::lists": path.join(folder, "lists"),
    "Dir::State::extended_states": path.join(folder, "state/extended_states"),
    "Dir::Cache": path.join(folder, "cache"),
    "Dir::State::status": "/var/lib/dpkg/status",
    "APT::Sandbox::User": "root",
    "Debug::NoLocking": "1",
    "Acquire::Retries": "2",
    "Acquire::http::Timeout": "20",
    "Acquire::https::Timeout": "20",
    "Acquire::Languages": "none",
  };
  const flags = Object.entries(options).flatMap(([key, value]) => ["-o", `${key}=${value}`]);
  return (args, cwd) =>
    exec("apt-get", [...flags, "-q", ...args], {
      cwd,
      timeout: 10 * MINUTES,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
    });
}

/** The wanted packages and those of their dependencies that the machine does not have. */
async function packagesToFetch(apt) {
  const { stdout } = await apt(["-s", "install", "--no-install-recommends", ...PACKAGES]);
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

/** pico2wave has its data's folder compiled in; a copy of it looks in `share/pico/lang/` under its working directory. */
async function relocatePico(root) {
  const file = path.join(root, "usr/bin/pico2wave");
  const bytes = await readFile(file).catch(() => undefined);
  const at = bytes?.indexOf(PICO_PATH) ?? -1;
  if (!bytes || at < 0) return;
  bytes.write("share/pico/lang/".padEnd(PICO_PATH.length, "\0"), at, "latin1");
  await writeFile(`${file}-relocated`, bytes);
  await chmod(`${file}-relocated`, 0o755);
}

/** Licences by package, from the `License:` fields of Debian's copyright files. */
async function licences(root) {
  const folder = path.join(root, "usr/share/doc");
  const lines = [];
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const text = await read(path.join(folder, name, "copyright"));
    const found = new Set([...text.matchAll(/^License:[ \t]*(\S[^\n]*)$/gm)].map(([, licence]) => licence.trim()));
    if (text)
      lines.push(`- ${name}: ${[...found].join(", ") || "see its copyright file"} (usr/share/doc/${name}/copyright)`);
  }
  return lines;
}

async function installed(root) {
  return JSON.parse((await read(path.join(root, "installed.json"))) || "null");
}

/**
 * Fetches better voices from the distribution's own mirror (RHVoice for English; SVOX Pico for French, German, Spanish,
 * Italian and English) and unpacks them under `home`/engines/debian, without touching the system's sources or packages.
 * Never throws: what could not be done is logged in one line.
 * @param {{home: string, log: ((line: string) => void) & {note?: (line: string) => void}, force?: boolean}} options
 * @returns {Promise<{installed: boolean, message: string}>}
 */
export async function installDebianVoices({ home, log, force = false }) {
  const done = (ok, message) => {
    (log.note ?? log)(message);
    return { installed: ok, message };
  };
  const root = path.resolve(home, "engines", "debian");
  const known = await installed(root);
  if (known && !force)
    return done(true, `RHVoice and SVOX Pico are there (licences in ${path.join(root, "LICENCES.md")})`);
  if (process.platform !== "linux")
    return done(false, "Better voices are fetched on Debian and Ubuntu only; the built-in ones are used.");
  try {
    await exec("apt-get", ["--version"]);
    await exec("dpkg-deb", ["--version"]);
  } catch {
    return done(false, "There is no apt on this machine; the built-in voices are used.");
  }
  const folder = path.resolve(home, "apt");
  try {
    const apt = await privateApt(folder);
    await apt(["update"]);
    const names = await packagesToFetch(apt);
    if (names.length === 0) return done(true, "RHVoice and SVOX Pico are installed on this machine.");
    await unpack({ apt, names, folder, root });
    const list = await licences(root);
    await writeFile(path.join(root, "LICENCES.md"), `${HEADING}${list.join("\n")}\n`);
    await writeFile(
      path.join(root, "installed.json"),
      JSON.stringify({ packages: names, at: new Date().toISOString() }),
    );
    return done(
      true,
      `RHVoice (LGPL-2.1+) and SVOX Pico (Apache-2.0) unpacked, licences in ${path.join(root, "LICENCES.md")}`,
    );
  } catch (error) {
    const last = String(error.stderr || error.message)
      .trim()
      .split("\n")
      .at(-1);
    return done(false, `Better voices could not be fetched (${last}); the built-in ones are used.`);
  }
}

/** Unpacks beside the final place and moves the whole tree there, so that a stop in between leaves no half of it. */
async function unpack({ apt, names, folder, root }) {
  const downloads = path.join(folder, "packages");
  await rm(downloads, { recursive: true, force: true });
  await mkdir(downloads, { recursive: true });
  await apt(["download", ...names], downloads);
  await mkdir(path.dirname(root), { recursive: true });
  const fresh = await mkdtemp(`${root}-`);
  try {
    for (const name of await readdir(downloads)) await exec("dpkg-deb", ["-x", path.join(downloads, name), fresh]);
    for (const voice of NON_COMMERCIAL) {
      await rm(path.join(fresh, "usr/share/RHVoice/voices", voice), { recursive: true, force: true });
    }
    await relocatePico(fresh);
    await chmod(fresh, 0o755);
    await rm(root, { recursive: true, force: true });
    await rename(fresh, root);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(downloads, { recursive: true, force: true });
}
