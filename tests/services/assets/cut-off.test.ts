import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { numberedClip, tempFolder, tone } from "../../render/support/films";
import { newAccount, type TestAccount } from "../../support/accounts";
import { animated, apng, BLUE, GREEN, RED } from "../../support/animations";
import { newUpload } from "../../support/uploads";

let account: TestAccount;
let clip: Buffer;
beforeAll(async () => {
  account = await newAccount();
  const folder = await tempFolder();
  await tone(path.join(folder, "a.wav"), 4, 0.4);
  await numberedClip(path.join(folder, "a.mp4"), 55, 55 / 4);
  const inputs = ["-i", path.join(folder, "a.mp4"), "-i", path.join(folder, "a.wav")];
  const out = path.join(folder, "b.mp4");
  await runFfmpeg([...inputs, "-c:v", "copy", "-c:a", "aac", "-movflags", "+faststart", out]);
  clip = await readFile(out);
});
afterAll(() => closeDb());

it("a whole clip comes without a word", async () => {
  const asset = await newUpload(account.actor, clip, "whole.mp4");
  expect(asset).toMatchObject({ warnings: [], status: "completed" });
  expect(asset.durationSeconds).toBeCloseTo(4, 1);
});

it("half a clip is as long as what is there of it, and says so", async () => {
  const asset = await newUpload(account.actor, clip.subarray(0, clip.length * 0.6), "half.mp4");
  expect(asset.durationSeconds).toBeLessThan(3.5);
  expect(asset.durationSeconds).toBeGreaterThan(1);
  expect(asset.warnings.map(({ code, message }) => [code, message.text])).toEqual([
    [
      "incomplete",
      `Only the first ${asset.durationSeconds?.toFixed(1)} s of “half.mp4” can be used, of 4.0 s: the file is cut off or damaged. Send it again to have all of it.`,
    ],
  ]);
});

it("a clip of which only the head is there is refused", async () => {
  const head = clip.subarray(0, clip.indexOf("mdat") + 6);
  await expect(newUpload(account.actor, head, "head.mp4")).rejects.toMatchObject({ code: "unsupported_media" });
  const zeros = Buffer.concat([head, Buffer.alloc(clip.length - head.length)]);
  await expect(newUpload(account.actor, zeros, "zeros.mp4")).rejects.toMatchObject({ code: "unsupported_media" });
});

it("a file that lacks its index, and a picture that ends too early, are told from what nobody can read", async () => {
  const box = (from: number) => clip.subarray(from - 4, from - 4 + clip.readUInt32BE(from - 4));
  const index = box(clip.indexOf("moov"));
  const without = Buffer.concat([clip.subarray(0, clip.indexOf(index)), box(clip.indexOf("mdat"))]);
  await expect(newUpload(account.actor, without, "no-index.mp4")).rejects.toMatchObject({
    message: "The file is cut off: the part that says what it holds is missing.",
    remedy: "Save or download it again and send that file.",
  });
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#f00" } })
    .webp({ lossless: true })
    .toBuffer();
  await expect(newUpload(account.actor, picture.subarray(0, picture.length / 2), "half.webp")).rejects.toMatchObject({
    message: "The picture is damaged: what it shows cannot be read.",
  });
});

it.each([
  ["gif", () => animated("gif", [RED, GREEN, BLUE], [200, 300, 400])],
  ["png", () => apng([RED, GREEN, BLUE].map((colour) => ({ colour, delay: 20 })))],
])("a moving %s of which frames are missing says so, a whole one does not", async (type, make) => {
  const whole = await make();
  const warned = async (bytes: Buffer) =>
    (await newUpload(account.actor, bytes, `moves.${type}`)).warnings.map(({ code, message }) => [code, message.text]);
  expect(await warned(whole)).toEqual([]);
  expect(await warned(Buffer.concat([whole, Buffer.from("what some program left behind")]))).toEqual([]);
  const message = `Only the first frames of “moves.${type}” are there: the file is cut off. Send it again to have the whole animation.`;
  expect(await warned(whole.subarray(0, whole.length * 0.7))).toEqual([["incomplete", message]]);
  // A trailer that is missing takes no picture with it.
  if (type === "gif") expect(await warned(whole.subarray(0, whole.length - 1))).toEqual([]);
});
