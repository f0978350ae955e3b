import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { expect, it } from "vitest";
import { commentGif } from "@/lib/media/gif-comment";
import { withJpegText } from "@/lib/media/jpeg-text";
import { withPngText } from "@/lib/media/png-text";
import { tempFolder } from "../render/support/films";
import { facts } from "../render/support/measure";

const METADATA = {
  title: "L’été & <co>\u0000",
  author: "Framewright",
  comment: `Made from film_1. ${"é".repeat(200)}`,
};
const TITLE = "L’été & <co>";

const drawn = (): Sharp => sharp({ create: { width: 12, height: 8, channels: 3, background: "#c63" } });
const pixels = (file: Buffer | string): Promise<Buffer> => sharp(file).raw().toBuffer();

it("writes texts into a PNG whose every chunk is whole", async () => {
  const plain = await drawn().png().toBuffer();
  const made = withPngText(plain, METADATA);
  const types: string[] = [];
  for (let at = 8; at < made.length; ) {
    const length = made.readUInt32BE(at);
    types.push(made.toString("latin1", at + 4, at + 8));
    expect(made.readUInt32BE(at + 8 + length)).toBe(crc32(made.subarray(at + 4, at + 8 + length)));
    at += 12 + length;
  }
  expect(types.slice(0, 4)).toEqual(["IHDR", "iTXt", "iTXt", "iTXt"]);
  expect(types.at(-1)).toBe("IEND");
  const { comments } = await sharp(made).metadata();
  expect(comments).toEqual([
    { keyword: "Title", text: TITLE },
    { keyword: "Author", text: "Framewright" },
    { keyword: "Comment", text: METADATA.comment },
  ]);
  expect(await pixels(made)).toEqual(await pixels(plain));
  expect(withPngText(plain, {})).toEqual(plain);
});

it("writes texts into a JPEG behind its first segment", async () => {
  const plain = await drawn().jpeg().toBuffer();
  const made = withJpegText(plain, METADATA);
  const markers: number[] = [];
  const texts = new Map<number, string>();
  for (let at = 2; made[at] === 0xff && made[at + 1] !== 0xda; ) {
    const marker = made[at + 1] as number;
    const length = made.readUInt16BE(at + 2);
    markers.push(marker);
    if (!texts.has(marker)) texts.set(marker, made.toString("utf8", at + 4, at + 2 + length));
    at += 2 + length;
  }
  const own = plain[3] === 0xe0 ? [0xe0] : [];
  expect(markers.slice(0, own.length + 2)).toEqual([...own, 0xe1, 0xfe]);
  expect(texts.get(0xfe)).toBe(METADATA.comment);
  const xmp = (await sharp(made).metadata()).xmp?.toString("utf8") ?? "";
  expect(xmp).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">L’été &#38; &#60;co&#62;</rdf:li>');
  expect(xmp).toContain("<dc:creator><rdf:Seq><rdf:li>Framewright</rdf:li>");
  expect(xmp).toContain(`${METADATA.comment}</rdf:li></rdf:Alt></dc:description>`);
  expect(await pixels(made)).toEqual(await pixels(plain));
  expect(withJpegText(plain, {})).toEqual(plain);
});

it("writes texts of any length into a GIF, behind its pictures", async () => {
  const file = path.join(await tempFolder(), "a.gif");
  const plain = await drawn().gif().toBuffer();
  await writeFile(file, plain);
  await commentGif(file, METADATA);
  const text = `Title: ${TITLE}\nAuthor: Framewright\nComment: ${METADATA.comment}`;
  const made = await readFile(file);
  expect(made.subarray(0, plain.length - 1)).toEqual(plain.subarray(0, -1));
  const parts: Buffer[] = [];
  let at = plain.length + 1;
  expect([...made.subarray(plain.length - 1, at)]).toEqual([0x21, 0xfe]);
  for (let size = made[at] as number; size > 0; size = made[at] as number) {
    parts.push(made.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  expect(parts.length).toBeGreaterThan(1);
  expect(Buffer.concat(parts).toString("utf8")).toBe(text);
  expect([...made.subarray(at)]).toEqual([0, 0x3b]);
  expect(await pixels(file)).toEqual(await pixels(plain));
  expect((await facts(file)).streams[0]).toMatchObject({ codec_name: "gif", width: 12, height: 8 });
  await writeFile(file, "no picture");
  await expect(commentGif(file, METADATA)).rejects.toThrow("no trailer");
});
