import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { contentHash, oncePer } from "@/lib/setup/stamps";

const folder = mkdtempSync(path.join(tmpdir(), "framewright-stamps-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the hash follows names and contents, not times", () => {
  const source = path.join(folder, "source");
  mkdirSync(source);
  writeFileSync(path.join(source, "a.ts"), "one");
  const hash = contentHash([source]);
  writeFileSync(path.join(source, "a.ts"), "one");
  expect(contentHash([source])).toBe(hash);
  writeFileSync(path.join(source, "a.ts"), "two");
  expect(contentHash([source])).not.toBe(hash);
  expect(contentHash([source, path.join(folder, "missing")])).toBe(contentHash([source]));
});

test("work is done once for a hash, again when its result is gone or it failed", async () => {
  const file = path.join(folder, "stamp.json");
  const proof = path.join(folder, "proof");
  const work = async () => writeFileSync(proof, "");
  const failing = async () => {
    throw new Error("no");
  };
  expect(await oncePer({ file, proof, hash: "1" }, work)).toBe(true);
  expect(await oncePer({ file, proof, hash: "1" }, work)).toBe(false);
  await expect(oncePer({ file, proof, hash: "2" }, failing)).rejects.toThrow("no");
  expect(await oncePer({ file, proof, hash: "1" }, work)).toBe(true);
  rmSync(proof);
  expect(await oncePer({ file, proof, hash: "1" }, work)).toBe(true);
});
