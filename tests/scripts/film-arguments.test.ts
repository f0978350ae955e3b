import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrder } from "@/scripts/lib/film/arguments";

const folder = mkdtempSync(path.join(tmpdir(), "framewright-film-"));
beforeAll(() => {
  process.env.INIT_CWD = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("text is a prompt, an existing file a script, paths are meant from where the command was typed", () => {
  writeFileSync(path.join(folder, "tides.txt"), "The Moon pulls.");
  expect(readOrder(["How tides work", "--format", "vertical", "--seconds", "40"])).toMatchObject({
    input: { prompt: "How tides work", format: "vertical", targetSeconds: 40 },
    out: path.join(folder, "film.mp4"),
  });
  expect(readOrder(["tides.txt", "--out", "out/t.mp4"])).toMatchObject({
    input: { script: "The Moon pulls." },
    out: path.join(folder, "out/t.mp4"),
  });
  expect(readOrder(["--help"])).toBeUndefined();
});

test.each([
  [[], "Say what the film is about"],
  [["x", "--format", "round"], "--format: "],
  [["x", "--seconds", "long"], '--seconds must be a whole number, not "long"'],
  [["x", "--colour", "red"], "--colour"],
  [["missing.txt"], "There is no file"],
  [["x", "--media", "missing.png"], "--media: there is no file"],
])("%j is refused with a sentence", (args, message) => {
  expect(() => readOrder(args)).toThrow(message);
});
