import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";

const exec = promisify(execFile);
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "voices-setup-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Stands in for apt and dpkg: notes how it was called, and unpacks trees shaped like Debian's packages. */
const APT = `#!/bin/sh
echo "$@" >> "$LOG"
case "$*" in
  *"-s install"*) printf 'Inst rhvoice-english (1.8)\\nInst libttspico-utils (1.0)\\nConf rhvoice-english\\n' ;;
  *download*) touch rhvoice-english.deb libttspico-utils.deb ;;
  *update*) [ -z "$NO_NETWORK" ] || { echo "E: Could not connect" >&2; exit 100; } ;;
esac`;
const DPKG = `#!/bin/sh
[ "$1" = "-x" ] || exit 0
for voice in bdl lyubov; do mkdir -p "$3/usr/share/RHVoice/voices/$voice"; done
mkdir -p "$3/usr/bin" "$3/usr/share/doc/pico"
printf 'ELF..\\0/usr/share/pico/lang/\\0..' > "$3/usr/bin/pico2wave"
printf 'Files: *\\nLicense: Apache-2.0\\n text\\n' > "$3/usr/share/doc/pico/copyright"`;

async function setUp(
  env: Record<string, string>,
  programs = true,
): Promise<{ installed: boolean; message: string; lines: string[] }> {
  const bin = path.join(folder, "bin");
  await mkdir(bin, { recursive: true });
  if (programs) {
    for (const [name, text] of Object.entries({ "apt-get": APT, "dpkg-deb": DPKG })) {
      await writeFile(path.join(bin, name), text);
      await chmod(path.join(bin, name), 0o755);
    }
  }
  const script = `const lines = [];
    const { installDebianVoices } = await import(${JSON.stringify(projectPath("scripts/lib/voices-setup.mjs"))});
    const result = await installDebianVoices({ home: ${JSON.stringify(path.join(folder, "home"))}, log: (line) => lines.push(line) });
    console.log(JSON.stringify({ ...result, lines }));`;
  const { stdout } = await exec(process.execPath, ["--input-type=module", "-e", script], {
    env: { NODE_ENV: "test", ...env, PATH: programs ? `${bin}:/usr/bin:/bin` : bin, LOG: path.join(folder, "log") },
  });
  return JSON.parse(stdout);
}

const onLinux = process.platform === "linux";

describe("installDebianVoices", () => {
  it("says in one line that there is no apt", async () => {
    const result = await setUp({}, false);
    expect(result.installed).toBe(false);
    expect(result.lines).toHaveLength(1);
    expect(result.message).toMatch(/built-in/);
  });

  it.runIf(onLinux)("unpacks what is missing through a configuration of its own, once", async () => {
    const result = await setUp({});
    const root = path.join(folder, "home", "engines", "debian");
    expect(result).toMatchObject({ installed: true, lines: [expect.stringContaining("Apache-2.0")] });
    const calls = (await readFile(path.join(folder, "log"), "utf8")).trim().split("\n");
    for (const call of calls.filter((line) => /update|download|install/.test(line))) {
      expect(call).toContain(`Dir::Etc::sourcelist=${path.join(folder, "home", "apt", "sources.list")}`);
      expect(call).toContain("Dir::Etc::sourceparts=/dev/null");
      expect(call).toContain(`Dir::State::lists=${path.join(folder, "home", "apt", "lists")}`);
    }
    expect(calls.at(-1)).toContain("download rhvoice-english libttspico-utils");
    expect(await readdir(path.join(root, "usr/share/RHVoice/voices"))).toEqual(["bdl"]);
    const relocated = await readFile(path.join(root, "usr/bin/pico2wave-relocated"), "latin1");
    expect(relocated).toBe(`ELF..\0share/pico/lang/${"\0".repeat(6)}..`);
    expect((await stat(path.join(root, "usr/bin/pico2wave-relocated"))).mode & 0o111).toBeTruthy();
    expect(await readFile(path.join(root, "LICENCES.md"), "utf8")).toContain("- pico: Apache-2.0");
    expect(await readdir(path.join(folder, "home", "engines"))).toEqual(["debian"]);

    expect((await setUp({})).installed).toBe(true);
    const again = (await readFile(path.join(folder, "log"), "utf8")).trim().split("\n");
    expect(again).toHaveLength(calls.length);
  });

  it.runIf(onLinux)("goes on without them when the mirror cannot be reached", async () => {
    const result = await setUp({ NO_NETWORK: "1" });
    expect(result).toMatchObject({ installed: false, lines: [expect.stringContaining("Could not connect")] });
  });
});
