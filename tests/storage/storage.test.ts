import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { type Storage, storage } from "@/lib/storage";
import { trimCopies } from "@/lib/storage/s3/copies";
import { startEmulator } from "../emulators/http-server";
import { type S3Emulator, startS3 } from "../emulators/s3";

let home: string;
let folder: string;
let s3: S3Emulator;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "storage-"));
  s3 = await startS3();
});
afterAll(() => Promise.all([s3.close(), rm(folder, { recursive: true })]));
beforeEach(async () => {
  home = await mkdtemp(path.join(folder, "home-"));
  vi.stubEnv("FRAMEWRIGHT_HOME", home);
  resetEnv();
});
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
  s3.failures.length = 0;
});

/** A studio that keeps its files in the bucket. */
function inBucket(change: Record<string, string> = {}): Storage {
  for (const [name, value] of Object.entries({ ...s3.variables, ...change })) vi.stubEnv(name, value);
  resetEnv();
  return storage();
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe.each([
  ["disk", () => storage()],
  ["s3", () => inBucket()],
])("%s", (id, open) => {
  it("keeps files, reads them in ranges, copies and removes them", async () => {
    const files = open();
    expect(files.id).toBe(id);
    const content = randomBytes(70_000);
    const source = path.join(folder, "in.bin");
    await writeFile(source, content);
    // Signs of the signature's encoding: spaces, plus, percent, brackets, letters of other scripts.
    const key = "user_1/video/Été (2) a+b %41'!*.mp4";
    const stored = await files.putFile(key, source);
    expect(stored).toMatchObject({
      bytes: 70_000,
      modifiedAt: expect.any(Date),
      etag: expect.stringMatching(/^[\w-]+$/),
    });
    expect(await files.stat(key)).toEqual(stored);
    expect(await bytesOf(await files.read(key))).toEqual(content);
    expect(await bytesOf(await files.read(key, { start: 10, end: 19 }))).toEqual(content.subarray(10, 20));
    expect(await bytesOf(await files.read(key, { start: 69_990, end: 99_999 }))).toEqual(content.subarray(69_990));
    expect(await readFile(await files.localPath(key))).toEqual(content);
    const replaced = await files.putBytes(key, Buffer.from("new"));
    expect(replaced.etag).not.toBe(stored.etag);
    expect(await readFile(await files.localPath(key), "utf8")).toBe("new");
    await files.remove(key);
    await files.remove(key);
    for (const ask of [files.stat, files.read, files.localPath]) {
      await expect(ask(key)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  it("keeps empty files, and lists more than one page", async () => {
    const files = open();
    await files.putBytes("many/empty", new Uint8Array());
    expect((await bytesOf(await files.read("many/empty"))).length).toBe(0);
    expect(await readFile(await files.localPath("many/empty"), "utf8")).toBe("");
    await Promise.all(Array.from({ length: 120 }, (_, index) => files.putBytes(`many/a&b-${index}`, Buffer.from("x"))));
    await files.putBytes("others/one", Buffer.from("x"));
    const found: string[] = [];
    for await (const { key, bytes, modifiedAt } of files.list("many/")) {
      found.push(key);
      expect(bytes).toBe(key.endsWith("empty") ? 0 : 1);
      expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(120_000);
    }
    expect([found.length, new Set(found).size]).toEqual([121, 121]);
    expect(found).toContain("many/a&b-7");
  });

  it.each(["", "/etc/passwd", "a/../b", "a//b", "a\\b", "a\u0000b", "é".repeat(500)])(
    "refuses the key %j",
    async (key) => {
      const files = open();
      for (const ask of [files.stat, files.read, files.localPath, files.remove]) {
        await expect(ask(key)).rejects.toMatchObject({ code: "bad_request" });
      }
      await expect(files.putBytes(key, Buffer.from("x"))).rejects.toMatchObject({ code: "bad_request" });
    },
  );

  it("says that it works", async () => {
    const files = open();
    expect((await files.check()).text).toMatch(/read and written/);
    for await (const { key } of files.list("checks/")) throw new Error(`${key} was left`);
  });
});

describe("a bucket", () => {
  it("takes large files in parts, whole", async () => {
    const files = inBucket();
    const content = randomBytes(20 * 1024 ** 2 + 123);
    const source = path.join(folder, "large.bin");
    await writeFile(source, content);
    const stored = await files.putFile("large.bin", source);
    expect(stored).toMatchObject({ bytes: content.length, etag: expect.stringMatching(/-3$/) });
    expect(s3.objects.get("large.bin")!.body.equals(content)).toBe(true);
    expect(s3.uploads.size).toBe(0);
  });

  it("ends an upload in parts that failed, and keeps what was there", async () => {
    const files = inBucket();
    await files.putBytes("kept.bin", Buffer.from("old"));
    const source = path.join(folder, "large.bin");
    const denied = { status: 403, code: "AccessDenied", message: "no" };
    const before = s3.received.length;
    const uploading = files.putFile("kept.bin", source);
    while (!s3.received.slice(before).some(({ query }) => query.has("uploads")))
      await new Promise((r) => setImmediate(r));
    s3.failures.push(denied);
    await expect(uploading).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining("AccessDenied"),
    });
    expect(s3.uploads.size).toBe(0);
    expect(s3.objects.get("kept.bin")!.body.toString()).toBe("old");
  });

  it("knows an upload in parts that ended without its hearing of it", async () => {
    const files = inBucket();
    s3.loseNextAnswer = true;
    const stored = await files.putFile("heard.bin", path.join(folder, "large.bin"));
    expect(stored.bytes).toBe(20 * 1024 ** 2 + 123);
    expect(s3.loseNextAnswer).toBe(false);
  });

  it("is asked again when it is busy, and fetched again when a connection breaks", async () => {
    const files = inBucket();
    const busy = { status: 503, code: "SlowDown", message: "Please reduce your request rate." };
    s3.failures.push(busy, busy);
    await files.putBytes("busy.txt", Buffer.from("here after all"));
    s3.breakNextDownload = true;
    expect(await readFile(await files.localPath("busy.txt"), "utf8")).toBe("here after all");
  });

  it("is copied to this machine once for each content", async () => {
    const files = inBucket();
    await files.putBytes("once.mp4", Buffer.from("film"));
    const gets = () => s3.received.filter(({ method, path: at }) => method === "GET" && at.endsWith("once.mp4")).length;
    const places = await Promise.all([files.localPath("once.mp4"), files.localPath("once.mp4")]);
    expect(places[0]).toBe(places[1]);
    expect(path.extname(places[0]!)).toBe(".mp4");
    expect([await files.localPath("once.mp4"), gets()]).toEqual([places[0], 1]);
    await trimCopies(0);
    expect(await readFile(places[0]!, "utf8")).toBe("film");
    await trimCopies(0, Date.now() + 25 * 3_600_000);
    expect(await readdir(path.dirname(places[0]!))).toEqual([]);
    await files.localPath("once.mp4");
    await utimes(places[0]!, new Date(0), new Date(0));
    expect(await files.localPath("once.mp4")).toBe(places[0]);
    expect(gets()).toBe(2);
  });

  it("gives addresses that anybody may read for a while", async () => {
    const files = inBucket();
    await files.putBytes("shown/my file.txt", Buffer.from("for all"));
    const address = await files.address("shown/my file.txt", 60);
    expect(await (await fetch(address!)).text()).toBe("for all");
    expect((await fetch(address!.replace("my%20file", "another"))).status).toBe(400);
    expect((await fetch(`${s3.url}/films/shown/my%20file.txt`)).status).toBe(403);
  });

  it.each([
    ["S3_SECRET_ACCESS_KEY", "wrong", "SignatureDoesNotMatch", "S3_SECRET_ACCESS_KEY"],
    ["S3_ACCESS_KEY_ID", "wrong", "InvalidAccessKeyId", "S3_ACCESS_KEY_ID"],
    ["S3_REGION", "us-east-1", "AuthorizationHeaderMalformed", "S3_REGION"],
    ["S3_BUCKET", "nobody", "NoSuchBucket", "S3_BUCKET"],
  ])("says what is wrong with %s", async (name, value, code, remedy) => {
    await expect(inBucket({ [name]: value }).check()).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining(code),
      remedy: expect.stringContaining(remedy),
    });
  });

  it("says that it is full", async () => {
    s3.failures.push({
      status: 507,
      code: "XMinioStorageFull",
      message: "Storage backend has reached its minimum free drive threshold.",
    });
    await expect(inBucket().putBytes("a", Buffer.from("x"))).rejects.toMatchObject({ code: "storage_full" });
  });

  it("is not taken for one where a server says yes to everything", async () => {
    const server = await startEmulator((_, response) => void response.end("OK"));
    await expect(inBucket({ S3_ENDPOINT: server.url }).check()).rejects.toMatchObject({
      message: expect.stringContaining("does not answer as its API describes"),
    });
    await server.close();
  });

  it("says that nobody answers", async () => {
    await expect(inBucket({ S3_ENDPOINT: "http://127.0.0.1:9" }).stat("a")).rejects.toMatchObject({
      code: "engine_unavailable",
      remedy: expect.stringContaining("S3_ENDPOINT"),
    });
  });
});

describe("the variables", () => {
  it.each([
    [{ S3_BUCKET: "films" }, ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "S3_REGION"]],
    [{ S3_BUCKET: "films", S3_REGION: "eu", S3_ACCESS_KEY_ID: "a" }, ["S3_SECRET_ACCESS_KEY"]],
    [{ S3_ENDPOINT: "https://s3.example.org" }, ["S3_BUCKET"]],
    [{ S3_SECRET_ACCESS_KEY: "s" }, ["S3_BUCKET"]],
  ])("%j are refused at start by name", (variables, missing) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    resetEnv();
    expect(() => storage()).toThrow(new RegExp(missing.join("[\\s\\S]*")));
  });
});
