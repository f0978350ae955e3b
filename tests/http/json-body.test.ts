import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { isAppError } from "@/lib/core/errors";
import { readJson } from "@/lib/http/body";
import { readMultipart } from "@/lib/http/multipart";

const request = (body: string | Buffer, headers: Record<string, string> = {}) =>
  new Request("http://x/", { method: "POST", headers, body: body as BodyInit });

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    (value) => value,
    (error: unknown) => (isAppError(error) ? `${error.code}: ${error.message}` : error),
  );
const read = (...sent: Parameters<typeof request>) => refusal(readJson(request(...sent)));

it("tells NUL from the six characters that write it down", async () => {
  const value = { title: "How \\u0000 is written", "\\u0000": ["\\\\u0000"] };
  expect(await read(JSON.stringify(value))).toEqual(value);
  for (const one of ["a\0b", { a: [{ b: "\0" }] }, { "a\0": 1 }])
    expect(await read(JSON.stringify(one))).toBe("bad_request: The body cannot be read: it contains a NUL character.");
});

it("takes UTF-8, with a mark at its beginning or without, and loses no letter of another encoding", async () => {
  expect(await read('\ufeff{"a":"café 🌊"}')).toEqual({ a: "café 🌊" });
  for (const encoding of ["latin1", "utf16le"] as const)
    expect(await read(Buffer.from('{"a":"\u00e9\ud83c"}', encoding))).toMatch(/^bad_request: .*(UTF-8|JSON)\.$/);
});

it("says that nothing here unpacks a compressed body", async () => {
  const packed = { "content-encoding": "gzip" };
  expect(await read(gzipSync("{}"), packed)).toBe("unsupported_media: A body in the encoding gzip cannot be read.");
  const form = request(gzipSync("--x--"), { ...packed, "content-type": "multipart/form-data; boundary=x" });
  expect(await refusal(readMultipart(form, { folder: "/nowhere", maxBytes: 1 }))).toContain("the encoding gzip");
  expect(await read("{}", { "content-encoding": "Identity" })).toEqual({});
});
