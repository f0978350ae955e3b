import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { createProgram } from "@/lib/media/program";
import { createFrameReader, type Frame } from "@/lib/media/program-frames";
import { renderEspeak } from "@/lib/providers/voice/engines/espeak";
import { speechPool } from "@/lib/providers/voice/engines/pool";

const script = path.join(import.meta.dirname, "../fixtures/programs/counter.mjs");
const program = (idleMs?: number) => createProgram({ label: "Counter", script, ...(idleMs ? { idleMs } : {}) });
const textOf = (frames: Frame[]) => Buffer.concat(frames.map(({ body }) => body)).toString();
const pidOf = (frames: Frame[]) => Number(frames.at(-1)!.head.pid);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "program-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a program over pipes", () => {
  it("stays for more and answers in the order of asking", async () => {
    const { ask } = program();
    const answers = await Promise.all(["first", "", "third\nline"].map((text) => ask({ text })));
    expect(answers.map(textOf)).toEqual(["first", "", "third\nline"]);
    expect(new Set(answers.map(pidOf)).size).toBe(1);
  });

  it("is ended when it has had no work for a while, and started again for more", async () => {
    const { ask } = program(50);
    const before = pidOf(await ask({ text: "a" }));
    await vi.waitFor(() => expect(isAlive(before)).toBe(false), { timeout: 10_000 });
    expect(pidOf(await ask({ text: "b" }))).not.toBe(before);
  });

  it("is started again once when it dies over a request", async () => {
    const { ask } = program();
    expect(textOf(await ask({ how: "die once", mark: path.join(folder, "died"), text: "again" }))).toBe("again");
  });

  it.each([
    ["die", /Counter stopped while it was working: it ended with code 3: a reason on the way out/],
    ["babble", /it answered something else than frames/],
  ])("that fails twice is an error with its reason (%s), and the next request is answered", async (how, message) => {
    const { ask } = program();
    await expect(ask({ how })).rejects.toMatchObject({ code: "internal", retryable: true, message });
    expect(textOf(await ask({ text: "well" }))).toBe("well");
  });

  it("is killed on abort, whatever it is doing", async () => {
    const { ask } = program();
    const mark = path.join(folder, "hangs");
    const stop = new AbortController();
    const answer = expect(ask({ how: "hang", mark }, stop.signal)).rejects.toMatchObject({ code: "cancelled" });
    const pid = await vi.waitFor(async () => Number(await readFile(mark, "utf8")), { timeout: 10_000 });
    stop.abort();
    await answer;
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    expect(textOf(await ask({ text: "next" }))).toBe("next");
  });

  it("reads frames from pieces of any size", () => {
    const frames: Frame[] = [];
    const read = createFrameReader((frame) => frames.push(frame));
    const bytes = Buffer.from('{"n":1,"bytes":3}\n{"\n{"n":2,"bytes":0}\n{"n":3,"bytes":1}\nx');
    for (const byte of bytes) read(Buffer.from([byte]));
    expect(frames.map(({ head, body }) => [head.n, body.toString()])).toEqual([
      [1, '{"\n'],
      [2, ""],
      [3, "x"],
    ]);
  });
});

describe("eSpeak NG as a program", () => {
  it("says the samples that the engine says inside a process, with the places of words", async () => {
    const fresh = createProgram({ label: "eSpeak NG", script: projectPath("engines/espeak-ng/program.mjs") });
    const text = "Le soleil 🌞 se lève.\u2028Vraiment?";
    const frames = await fresh.ask({ text, voice: "fr", wordsPerMinute: 175, pitch: 50 });
    const samples = Buffer.concat(frames.map(({ body }) => body));
    // Recorded when the engine was still loaded by the studio itself.
    expect(createHash("sha256").update(samples).digest("hex")).toBe(
      "993c2930ecbe59f5ac6c31ca1fa963e2255e9c005245f222c7a5a54ae04c4421",
    );
    const { marks } = await renderEspeak({ text, voice: "fr", rate: 1 });
    const words = marks.map(({ textStart }) => text.slice(textStart).match(/^\p{L}+/u)?.[0]);
    expect(words).toEqual(expect.arrayContaining(["Le", "soleil", "se", "Vraiment"]));
  });

  it("refuses a voice that it does not have", async () => {
    await expect(renderEspeak({ text: "x", voice: "nobody", rate: 1 })).rejects.toMatchObject({
      code: "bad_request",
      field: "voice",
    });
  });

  it("stops with the thread that asked", async () => {
    const stop = new AbortController();
    const text = "One two three four five six seven. ".repeat(3_000);
    const answer = speechPool.call("espeak", { text, voice: "en", rate: 1 }, stop.signal);
    setTimeout(() => stop.abort(), 1_500);
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
  });
});
