import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isAppError } from "@/lib/core/errors";
import { readMultipart } from "@/lib/http/multipart";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "multipart-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sent {
  body: string | Buffer | ReadableStream<Uint8Array>;
  type?: string;
  maxBytes?: number;
}

function read({ body, type = "multipart/form-data; boundary=x", maxBytes = 1024 ** 2 }: Sent) {
  const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
  const init = { method: "POST", headers: { "content-type": type }, body: bytes as BodyInit, duplex: "half" };
  return readMultipart(new Request("http://x/", init), { folder, maxBytes });
}

const refusal = (sent: Sent) =>
  read(sent).then(
    () => "taken",
    (error: unknown) => (isAppError(error) ? `${error.code}: ${error.message}` : `not ours: ${error}`),
  );

/** A form of one part with this Content-Disposition; a string's characters are the header's bytes. */
const part = (disposition: string, content = "abc", more = "") =>
  `--x\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${content}\r\n--x--\r\n`;
const utf8 = (text: string) => Buffer.from(text).toString("latin1");

async function nameOf(disposition: string): Promise<string | undefined> {
  const { files } = await read({ body: part(`form-data; name="file"; ${disposition}`) });
  return files[0]?.name;
}

describe("file names as clients write them", () => {
  it.each([
    ["a browser's", 'filename="sea.png"', "sea.png"],
    ["one without quotes (.NET)", "filename=sea.png", "sea.png"],
    ["with a semicolon and spaces", 'filename="a; b  c.png"', "a; b  c.png"],
    ["UTF-8 as it is (curl, browsers)", `filename="${utf8("été 🌊.png")}"`, "été 🌊.png"],
    ["a quotation mark of a browser", 'filename="%22sea%22.png"', '"sea".png'],
    ["a quotation mark of curl", 'filename="\\"sea\\".png"', '"sea".png'],
    ["a per cent sign that stands for itself", 'filename="100%.png"', "100%.png"],
    ["RFC 5987 in UTF-8", "filename*=UTF-8''%C3%A9t%C3%A9.png", "été.png"],
    ["both of .NET", `filename="=?utf-8?B?w6l0w6kucG5n?="; filename*=utf-8''%C3%A9t%C3%A9.png`, "été.png"],
    ["both of Spring", `filename="=?UTF-8?Q?=C3=A9t=C3=A9_1.png?="; filename*=UTF-8''x`, "été 1.png"],
    ["what only looks like mail's way", 'filename="=?no-such?B?w6l0?=.png"', "=?no-such?B?w6l0?=.png"],
    ["a parameter that ends in a semicolon", 'filename = "a.png";', "a.png"],
    ["RFC 5987 in lower case and with a language", `filename*=utf-8'fr'%C3%A9t%C3%A9.png`, "été.png"],
    ["RFC 5987 in Latin-1", `filename*=ISO-8859-1''caf%E9.png`, "café.png"],
    ["RFC 5987 in Shift_JIS", `filename*=Shift_JIS'ja'%8A%43.png`, "海.png"],
    ["RFC 5987 in KOI8-R, in quotes", `filename*="KOI8-R''%CD%CF%D2%C5.png"`, "море.png"],
    ["RFC 5987 in GBK", `filename*=gbk''%BA%A3.png`, "海.png"],
    ["RFC 5987 in EUC-KR, before another parameter", `filename*=euc-kr''%B9%D9%B4%D9.png; size=3`, "바다.png"],
    ["RFC 5987 in Big5 with an escape that is a path's sign", `filename*=Big5''%AE%FC%5Ca.png`, "a.png"],
    ["RFC 5987 in Windows-1251", `filename*=windows-1251''%EC%EE%F0%E5.png`, "море.png"],
    ["RFC 5987 in a set nobody knows", `filename*=x-martian''sea.png`, "sea.png"],
    ["RFC 5987 in a set that its bytes do not fit", `filename*=Shift_JIS''a%FF%00.png`, "a\ufffd.png"],
    ["RFC 5987 whose bytes are not UTF-8", `filename*=UTF-8''caf%E9.png`, "caf\ufffd.png"],
    ["RFC 5987 with half a surrogate pair", `filename*=UTF-8''a%ED%A0%80.png`, "a\ufffd\ufffd\ufffd.png"],
    ["RFC 5987 with NUL", `filename*=UTF-8''a%00b.png`, "ab.png"],
    ["a broken escape", `filename*=UTF-8''a%zz.png`, "a%zz.png"],
    ["a Windows path", 'filename="C:\\Users\\me\\clip.png"', "clip.png"],
    ["a Windows path with its signs escaped", 'filename="C:\\\\Users\\\\me\\\\clip.png"', "clip.png"],
    ["a path upwards", 'filename="../../etc/passwd"', "passwd"],
    ["nothing but a path", 'filename=".."', ""],
    ["control characters", 'filename="a\x07b\tc.png"', "abc.png"],
    ["NUL", 'filename="a\0b.png"', "ab.png"],
    ["a sign that turns the direction", `filename="${utf8("\u202egnp.exe")}"`, "gnp.exe"],
  ])("%s", async (_, disposition, name) => {
    expect(await nameOf(disposition)).toBe(name);
  });

  it("are cut where no character is divided", async () => {
    const name = await nameOf(`filename="${utf8(`${"a".repeat(199)}👩‍🚀.png`)}"`);
    expect(name).toBe("a".repeat(199));
  });
});

describe("fields as clients write them", () => {
  it.each([
    ["with quotes", 'form-data; name="title"'],
    ["without quotes", "form-data; name=title"],
    ["without a space", 'form-data;name="title"'],
    ["in capitals", 'Form-Data; NAME="title"'],
    ["behind other parameters", 'form-data; x=1; name="title"'],
  ])("%s", async (_, disposition) => {
    expect((await read({ body: part(disposition) })).fields).toEqual({ title: "abc" });
  });

  it("keep their bytes: line breaks, what looks like a boundary, UTF-8, nothing at all", async () => {
    for (const text of ["", "a\r\nb\nc", "a\r\n--y--\r\n--", "été 🌊"]) {
      expect((await read({ body: part("form-data; name=a", utf8(text)) })).fields).toEqual({ a: text });
    }
  });

  it("are read in the character set that they say", async () => {
    const body = part("form-data; name=a", "caf\xe9", "Content-Type: text/plain; charset=ISO-8859-1\r\n");
    expect((await read({ body })).fields).toEqual({ a: "café" });
  });

  it("of text or JSON are fields, of pictures without a file name are files", async () => {
    const typed = (type: string) => read({ body: part("form-data; name=a", "{}", `Content-Type: ${type}\r\n`) });
    expect((await typed("application/json")).fields).toEqual({ a: "{}" });
    expect((await typed("image/png")).files).toMatchObject([{ field: "a", name: "", bytes: 2 }]);
    expect((await typed("application/octet-stream")).files).toHaveLength(1);
  });
});

describe("forms as clients write them", () => {
  const bytes = Buffer.from([...Array(70_000).keys()].map((at) => (at * 7919) % 256));
  const file = (boundary: string) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
      ),
      bytes,
      Buffer.from(
        `\r\n--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nSea\r\n--${boundary}--\r\n`,
      ),
    ]);
  const expected = {
    fields: { title: "Sea" },
    files: [{ field: "file", name: "a.bin", bytes: bytes.length, sha256: hash(bytes) }],
  };

  it.each([
    ["a browser", "----WebKitFormBoundary7MA4YWxkTrZu0gW", ""],
    ["curl", "------------------------d74496d66958873e", ""],
    ["Python's requests", "0d1cf1a0c1a34dc4a3f9d6b3b1e2c7f8", ""],
    [".NET, in quotes", "9051914041544843365972754266", '"'],
    ["odd signs", "a'()+_,-./:=?b", '"'],
    ["odd signs without quotes", "a()+_-./:?b=", ""],
    ["a space within", "a b", '"'],
  ])("of %s", async (_, boundary, quote) => {
    const form = await read({
      body: file(boundary),
      type: `multipart/form-data; boundary=${quote}${boundary}${quote}`,
    });
    expect(form).toMatchObject(expected);
    expect(await readFile(form.files[0]?.path ?? "")).toEqual(bytes);
  });

  it("with a character set after the boundary, a preamble and an epilogue", async () => {
    const body = Buffer.concat([
      Buffer.from("This is a form.\r\n"),
      file("x"),
      Buffer.from("\r\nThat was a form.\r\n"),
    ]);
    expect(await read({ body, type: "Multipart/Form-Data; charset=utf-8; Boundary=x; y=z" })).toMatchObject(expected);
  });

  it("cut into pieces anywhere", async () => {
    for (const size of [1, 2, 3, 7, 61, 4096]) {
      const whole = file("x").subarray(size < 61 ? 69_000 : 0);
      const head =
        size < 61 ? Buffer.from("--x\r\nContent-Disposition: form-data; name=file; filename=a.bin\r\n\r\n") : "";
      const body = Buffer.concat([Buffer.from(head), whole]);
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < body.length; at += size) controller.enqueue(body.subarray(at, at + size));
          controller.close();
        },
      });
      const { fields, files } = await read({ body: stream });
      expect([fields.title, files.length]).toEqual(["Sea", 1]);
      if (size >= 61) expect(files[0]?.sha256).toBe(hash(bytes));
    }
  });

  it("without a part, with an empty file, with several files and a field twice", async () => {
    expect(await read({ body: "--x--\r\n" })).toEqual({ fields: {}, files: [] });
    expect(await read({ body: "--x--" })).toEqual({ fields: {}, files: [] });
    const empty = await read({ body: part('form-data; name="file"; filename=""', "") });
    expect(empty.files).toMatchObject([{ field: "file", name: "", bytes: 0, sha256: hash(Buffer.alloc(0)) }]);
    const several = ["a", "b", "c"].map(
      (name, at) =>
        `--x\r\nContent-Disposition: form-data; name=f; filename=${name}\r\n\r\n${at}\r\n--x\r\nContent-Disposition: form-data; name=n\r\n\r\n${at}\r\n`,
    );
    const form = await read({ body: `${several.join("")}--x--` });
    expect(form.fields).toEqual({ n: "2" });
    expect(form.files.map(({ name, bytes: size }) => [name, size])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ]);
  });
});

it("refuses files that are too large together, while they come", async () => {
  const one = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n${"a".repeat(90_000)}\r\n`;
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(Buffer.from(one));
    },
  });
  expect(await refusal({ body, maxBytes: 100_000 })).toContain("payload_too_large");
  expect(sent).toBeLessThan(20);
});

describe("forms that cannot be read", () => {
  it.each<[string, Sent, string]>([
    ["another kind of body", { body: "{}", type: "application/json" }, "unsupported_media"],
    ["an encoded form", { body: "a=b", type: "application/x-www-form-urlencoded" }, "unsupported_media"],
    ["no boundary", { body: part("form-data; name=a"), type: "multipart/form-data" }, "unsupported_media"],
    [
      "an endless boundary",
      { body: "x", type: `multipart/form-data; boundary=${"x".repeat(300)}` },
      "unsupported_media",
    ],
    ["nothing", { body: "" }, "bad_request: The form cannot be read: it ends too early"],
    [
      "no last boundary",
      { body: part("form-data; name=a; filename=b").replace("--x--", "") },
      "bad_request: The form cannot be read: it ends too early",
    ],
    [
      "an end within a header",
      { body: "--x\r\nContent-Dispo" },
      "bad_request: The form cannot be read: it ends too early",
    ],
    [
      "line breaks of one sign",
      { body: part("form-data; name=a").replaceAll("\r", "") },
      "bad_request: The form cannot be read: it ends too early",
    ],
    [
      "a part without a name",
      { body: part("form-data; filename=a") },
      "bad_request: The form cannot be read: a part has no name",
    ],
    [
      "a part of headers nobody knows",
      { body: "--x\r\nno: name\r\n\r\n1\r\n--x--" },
      "bad_request: The form cannot be read: a part has no name",
    ],
    [
      "NUL in a field",
      { body: part("form-data; name=a", "a\0b") },
      "bad_request: The form cannot be read: a field contains a NUL character",
    ],
    [
      "a field too long",
      { body: part("form-data; name=a", "a".repeat(300 * 1024)) },
      "bad_request: The form cannot be read: one of its parts is too long",
    ],
    [
      "too many parts",
      { body: `${part("form-data; name=a").replace("--x--\r\n", "").repeat(65)}--x--` },
      "bad_request: The form cannot be read: it has more than 64 parts",
    ],
  ])("with %s", async (_, sent, message) => {
    expect(await refusal(sent)).toContain(message);
  });

  it("because a file is too large are refused before the rest of it is read", async () => {
    const chunk = new Uint8Array(64 * 1024).fill(65);
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled === 1)
          controller.enqueue(Buffer.from("--x\r\nContent-Disposition: form-data; name=clip; filename=a\r\n\r\n"));
        else controller.enqueue(chunk);
        if (pulled > 2000) controller.close();
      },
    });
    const error = await read({ body: stream, maxBytes: 1024 ** 2 }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "payload_too_large", message: "The file is larger than 1 MB.", field: "clip" });
    expect(pulled).toBeLessThan(40);
    expect(await refusal({ body: part("form-data; name=f; filename=a", "abc"), maxBytes: 2 })).toContain(
      "payload_too_large",
    );
    expect(await refusal({ body: part("form-data; name=f; filename=a", "abc"), maxBytes: 3 })).toBe("taken");
  });

  it("because the client has gone end with its reason", async () => {
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulled++ === 0) controller.enqueue(Buffer.from(part("form-data; name=f; filename=a", "abc").slice(0, -9)));
        else controller.error(new Error("aborted"));
      },
    });
    await expect(read({ body: stream })).rejects.toThrow("aborted");
  });

  it("leave no file open that is still written", async () => {
    const before = (await readdir("/proc/self/fd")).length;
    for (let at = 0; at < 20; at += 1) {
      await refusal({ body: part("form-data; name=f; filename=a", "a".repeat(200_000)), maxBytes: 100_000 });
    }
    await vi.waitFor(async () => expect((await readdir("/proc/self/fd")).length).toBeLessThan(before + 5));
  });
});

function hash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
