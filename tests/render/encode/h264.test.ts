import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runFfmpegTo, startFfmpeg } from "@/lib/render/child";
import { BitReader, BitWriter, escapeNal, unescapeNal } from "@/lib/render/encode/h264/bits";
import { NalSplitter, PictureRepeater } from "@/lib/render/encode/h264/repeat-pictures";
import { levelOf, tempFolder } from "../support/films";
import { facts, greyOfFrames } from "../support/measure";

describe("bits", () => {
  it("reads the Exp-Golomb codes it wrote", () => {
    const writer = new BitWriter();
    for (const value of [0, 1, 2, 7, 8, 8160]) writer.unsigned(value);
    for (const value of [0, 1, -1, 25, -26]) writer.signed(value);
    const reader = new BitReader(writer.toBytes());
    expect([0, 1, 2, 3, 4, 5].map(() => reader.unsigned())).toEqual([0, 1, 2, 7, 8, 8160]);
    expect([0, 1, 2, 3, 4].map(() => reader.signed())).toEqual([0, 1, -1, 25, -26]);
  });

  it.each([
    [
      [0, 0, 0],
      [0, 0, 3, 0],
    ],
    [
      [1, 0, 0, 1, 0, 0, 2],
      [1, 0, 0, 3, 1, 0, 0, 3, 2],
    ],
    [
      [0, 0, 0, 0, 0, 0, 1],
      [0, 0, 3, 0, 0, 3, 0, 0, 3, 1],
    ],
    [
      [0, 0, 4, 0, 0, 3, 9],
      [0, 0, 4, 0, 0, 3, 3, 9],
    ],
  ])("keeps start codes out of %j", (plain, escaped) => {
    expect([...escapeNal(Buffer.from(plain))]).toEqual(escaped);
    expect([...unescapeNal(Buffer.from(escaped))]).toEqual(plain);
  });
});

describe("repeated pictures", () => {
  it.each([
    ["veryfast", "64x36"],
    ["ultrafast", "64x36"],
    ["medium", "400x224"],
  ])("stay on screen for their frames (%s, %s)", async (preset, size) => {
    const [width = 0, height = 0] = size.split("x").map(Number);
    const repeats = [1, 40, 2, 1, 1, 17, 3];
    const encoder = startFfmpeg([
      ...["-framerate", "30", "-f", "image2pipe", "-c:v", "rawvideo", "-pixel_format", "gray", "-video_size", size],
      ...["-frame_size", String(width * height), "-i", "pipe:0", "-c:v", "libx264", "-preset", preset, "-crf", "10"],
      ...["-bf", "0", "-refs", "1", "-pix_fmt", "yuv420p", "-threads", "2", "-f", "h264", "pipe:1"],
    ]);
    const feeding = (async () => {
      for (const [picture] of repeats.entries()) {
        const bytes = Buffer.alloc(width * height, levelOf(picture));
        // Something that moves against its ground, so that motion and residuals are coded.
        bytes.fill(250, picture * 40, picture * 40 + 30);
        await encoder.writeThrough(bytes);
      }
      encoder.end();
    })();
    const splitter = new NalSplitter();
    const repeater = new PictureRepeater();
    const left = [...repeats];
    const out: Buffer[] = [];
    const take = (units: Buffer[]) => {
      for (const unit of units) out.push(...repeater.take(unit, () => left.shift() ?? 0));
    };
    for await (const part of encoder.stdout) take(splitter.push(part as Buffer));
    take(splitter.flush());
    await feeding;
    const folder = await tempFolder();
    await writeFile(path.join(folder, "film.h264"), Buffer.concat(out));
    const film = path.join(folder, "film.mp4");
    const times = "setts=pts=N:dts=N:duration=1:time_base=1/30";
    await runFfmpegTo([
      "-f",
      "h264",
      "-framerate",
      "30",
      "-i",
      path.join(folder, "film.h264"),
      "-c",
      "copy",
      "-bsf:v",
      times,
      film,
    ]);
    const { streams } = await facts(film);
    expect(streams[0]).toMatchObject({ nb_frames: "65", avg_frame_rate: "30/1" });
    const wanted = repeats.flatMap((count, picture) => Array<number>(count).fill(levelOf(picture)));
    const levels = await greyOfFrames(film);
    expect(levels).toHaveLength(wanted.length);
    expect(levels.filter((level, frame) => Math.abs(level - (wanted[frame] ?? 0)) > 1.9)).toEqual([]);
  });
});
