import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { until } from "../render/support/processes";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "install-"));
  await mkdir(path.join(root, "bin"));
  await writeFile(path.join(root, "package-lock.json"), "{}");
  await writeFile(path.join(root, "bin", "npm"), NPM, { mode: 0o755 });
});
afterEach(() => rm(root, { recursive: true }));

/** Stands in for npm: notes that it began, and goes on once the file `go` is there. */
const NPM = `#!/bin/sh
echo $$ >> "$ROOT/begun"
while [ ! -e "$ROOT/go" ]; do sleep 0.05; done
mkdir -p "$ROOT/node_modules"
`;

function install() {
  const script = `
    const { installDependencies } = await import(${JSON.stringify(pathToFileURL(projectPath("scripts/lib/install.mjs")).href)});
    const log = Object.assign((text) => console.log(text), { keep() {}, kept: () => "" });
    await installDependencies(process.env.ROOT, { run: (_label, work) => work(log) });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, ROOT: root, PATH: `${path.join(root, "bin")}:${process.env.PATH}` },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  return { child, ended: once(child, "exit"), said: () => said };
}

const begun = async () =>
  (await readFile(path.join(root, "begun"), "utf8").catch(() => "")).trim().split("\n").filter(Boolean);

it("is done by one of two commands that start at once; the other waits for it", async () => {
  const first = install();
  await until(async () => (await begun()).length === 1);
  const second = install();
  await until(async () => second.said().includes(`waiting for process ${first.child.pid}`));
  await writeFile(path.join(root, "go"), "");
  expect(await Promise.all([first.ended, second.ended])).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(await begun()).toHaveLength(1);
});

it("ends npm when the command is stopped, and is done by the next", async () => {
  const first = install();
  await until(async () => (await begun()).length === 1);
  first.child.kill("SIGTERM");
  expect(await first.ended).toEqual([1, null]);
  const [id] = await begun();
  expect(() => process.kill(Number(id), 0)).toThrow("ESRCH");
  await writeFile(path.join(root, "go"), "");
  expect(await install().ended).toEqual([0, null]);
});

it("is taken over from a command that was killed", async () => {
  await mkdir(path.join(root, ".cache"));
  await writeFile(path.join(root, ".cache", "installing"), "999999999");
  await writeFile(path.join(root, "go"), "");
  expect(await install().ended).toEqual([0, null]);
  expect(await begun()).toHaveLength(1);
});
