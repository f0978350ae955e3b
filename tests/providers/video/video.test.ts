import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { probe } from "@/lib/media/probe";
import type { OperationState, VideoProvider, VideoRequest } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import { startFal } from "../../emulators/fal";
import type { Emulator } from "../../emulators/http-server";
import { KLING_PAIR, startKling } from "../../emulators/kling";
import { startLuma } from "../../emulators/luma";
import { startPiApi } from "../../emulators/piapi";
import { startReplicateVideo } from "../../emulators/replicate-video";
import { startRunway } from "../../emulators/runway";
import { startVeo } from "../../emulators/veo";
import type { VideoJobs } from "../../emulators/video-jobs";
import { onlyProviders } from "../environment";

type Vendor = Emulator & { jobs: VideoJobs };

interface Case {
  name: string;
  start: () => Promise<Vendor>;
  key: string;
  base: string;
  /** Path of the API below the emulator's address. */
  path: string;
  longest: number;
  cancels: boolean;
}

const CASES: Case[] = [
  {
    name: "runway",
    start: startRunway,
    key: "RUNWAYML_API_SECRET",
    base: "RUNWAYML_BASE_URL",
    path: "/v1",
    longest: 10,
    cancels: true,
  },
  {
    name: "luma",
    start: startLuma,
    key: "LUMAAI_API_KEY",
    base: "LUMAAI_BASE_URL",
    path: "/dream-machine/v1",
    longest: 9,
    cancels: true,
  },
  {
    name: "kling",
    start: startKling,
    key: "KLING_API_KEY",
    base: "KLING_BASE_URL",
    path: "",
    longest: 10,
    cancels: false,
  },
  {
    name: "veo",
    start: startVeo,
    key: "GEMINI_API_KEY",
    base: "GOOGLE_BASE_URL",
    path: "/v1beta",
    longest: 8,
    cancels: false,
  },
  {
    name: "minimax",
    start: startReplicateVideo,
    key: "REPLICATE_API_TOKEN",
    base: "REPLICATE_BASE_URL",
    path: "/v1",
    longest: 6,
    cancels: true,
  },
  { name: "fal", start: startFal, key: "FAL_KEY", base: "FAL_BASE_URL", path: "", longest: 10, cancels: true },
  { name: "pika", start: startFal, key: "FAL_KEY", base: "FAL_BASE_URL", path: "", longest: 10, cancels: true },
  {
    name: "piapi",
    start: startPiApi,
    key: "PIAPI_KEY",
    base: "PIAPI_BASE_URL",
    path: "/api/v1",
    longest: 15,
    cancels: true,
  },
];

let workDir = "";
let picture = "";
const imageUrl = "https://files.example.org/first.png?signature=1";
const asked: VideoRequest = { prompt: "A boat on a lake", seconds: 1, width: 160, height: 90, seed: 7 };

beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "remote-video-"));
  picture = path.join(workDir, "first.png");
  await sharp({ create: { width: 400, height: 300, channels: 3, background: "#3366aa" } })
    .png()
    .toFile(picture);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(workDir, { recursive: true });
});

async function untilEnded(
  entry: VideoProvider,
  operationId: string,
): Promise<Exclude<OperationState, { status: "running" }>> {
  for (;;) {
    const state = await entry.poll(operationId, { workDir });
    if (state.status !== "running") return state;
  }
}

describe.each(CASES)("$name", ({ name, start, key, base, path: root, longest, cancels }) => {
  let vendor: Vendor;
  let entry: VideoProvider;
  beforeAll(async () => {
    vendor = await start();
    onlyProviders({ [key]: "test-key", [base]: vendor.url + root });
    entry = provider(name, "video") as VideoProvider;
  });
  afterAll(() => vendor.close());
  const begin = async (change: Partial<VideoRequest> = {}) =>
    (await entry.start({ ...asked, ...change }, { workDir })).operationId;

  it("makes a clip from words, in the length and size asked for", async () => {
    expect(await entry.availability()).toMatchObject({ available: true });
    const operationId = await begin();
    const job = vendor.jobs.jobs.at(-1)!;
    expect(job.seconds).toBeGreaterThanOrEqual(asked.seconds);
    expect((await entry.poll(operationId, { workDir })).status).toBe("running");
    const made = await untilEnded(entry, operationId);
    expect(made).toMatchObject({ status: "succeeded", file: { mime: "video/mp4" } });
    if (made.status !== "succeeded") return;
    const facts = await probe(made.file.path);
    expect([facts.width, facts.height, facts.video?.codec]).toEqual([160, 90, "h264"]);
    expect(facts.durationSeconds).toBeCloseTo(1, 1);
    const { provenance } = made.file;
    expect(provenance).toMatchObject({ provider: entry.id, source: expect.stringContaining(job.id) });
    expect(provenance.costCents).toBeGreaterThan(0);
    expect(entry.estimateCost(asked)).toBeGreaterThan(0);
  });

  it("begins with a picture, sent or named as the vendor takes it", async () => {
    await begin({ imagePath: picture, imageUrl });
    const body = JSON.stringify(vendor.jobs.jobs.at(-1)!.body);
    if (entry.capabilities.picture === "address") {
      expect(body).toContain(imageUrl);
      const started = vendor.jobs.jobs.length;
      await expect(begin({ imagePath: picture })).rejects.toMatchObject({ code: "provider_refused" });
      expect(vendor.jobs.jobs.length).toBe(started);
    } else expect(body).toMatch(/[A-Za-z0-9+/]{200}/);
  });

  it("asks a slow job again, also from a process that did not start it, and starts it once", async () => {
    const before = vendor.jobs.jobs.length;
    const operationId = await begin({ prompt: "A slow river" });
    for (let round = 0; round < 3; round += 1) {
      expect(await entry.poll(operationId, { workDir })).toMatchObject({ status: "running" });
    }
    expect(await entry.poll(operationId, { workDir })).toMatchObject({ status: "succeeded" });
    // The file can be had again when it was lost on the way.
    expect(await entry.poll(operationId, { workDir })).toMatchObject({ status: "succeeded" });
    expect(vendor.jobs.jobs.length).toBe(before + 1);
  });

  it.each([
    ["forbidden", "refused"],
    ["broken", "failed"],
  ])("tells a %s one as %s", async (word, failure) => {
    const made = await untilEnded(entry, await begin({ prompt: `A ${word} thing` }));
    expect(made).toMatchObject({ status: "failed", failure, message: { text: expect.stringMatching(/\w+/) } });
  });

  it("waits for a short Retry-After, and gives way to a long one", async () => {
    const before = vendor.jobs.jobs.length;
    await begin({ prompt: name === "runway" ? "A busy hour" : "A busy street" });
    expect(vendor.jobs.jobs.length).toBe(before + 1);
    const failure = await begin({ prompt: "An exhausted runner" }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "rate_limited", details: { retryAfter: 3600 } });
    expect(entry.classifyError(failure)).toBe("rate_limited");
    expect(vendor.jobs.jobs.length).toBe(before + 1);
  });

  it(cancels ? "ends a job that nobody waits for, once or twice" : "has no call that ends a job", async () => {
    if (!cancels) return expect(entry.cancel).toBeUndefined();
    const operationId = await begin({ prompt: "An endless road" });
    await entry.poll(operationId, { workDir });
    await entry.cancel!(operationId, { workDir });
    expect(vendor.jobs.jobs.at(-1)!.cancelled).toBe(true);
    await expect(entry.cancel!(operationId, { workDir })).resolves.toBeUndefined();
  });

  it("starts nothing once the work is cancelled, and learns the id of what it began", async () => {
    const before = vendor.jobs.jobs.length;
    const cancelled = AbortSignal.abort();
    await expect(entry.start(asked, { workDir, signal: cancelled })).rejects.toThrow();
    expect(vendor.jobs.jobs.length).toBe(before);
    const controller = new AbortController();
    const starting = entry.start(asked, { workDir, signal: controller.signal });
    while (vendor.jobs.jobs.length === before) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect((await starting).operationId).toContain(vendor.jobs.jobs.at(-1)!.id);
  });

  it("refuses what the vendor cannot make so long, and gives way when the key is wrong", async () => {
    await expect(begin({ seconds: longest + 1 })).rejects.toMatchObject({
      code: "provider_refused",
      remedy: expect.stringContaining(`${longest} s`),
    });
    vi.stubEnv(key, "stolen");
    const failure = await begin().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "provider_unavailable", message: expect.stringMatching(/40[13]/) });
    expect(entry.classifyError(failure)).toBe("unavailable");
    vi.stubEnv(key, "");
    const remedy = { text: expect.stringMatching(/^Set /) };
    expect(await entry.availability()).toMatchObject({ available: false, remedy });
    vi.stubEnv(key, "test-key");
  });
});

describe("a clip of another shape", () => {
  it.each([
    [90, 160, [80, 144]],
    [100, 100, [100, 100]],
    [1280, 720, [256, 144]],
    [640, 160, [256, 64]],
  ])("for %i × %i is cropped and never enlarged", async (width, height, size) => {
    const vendor = await startRunway();
    onlyProviders({ RUNWAYML_API_SECRET: "test-key", RUNWAYML_BASE_URL: `${vendor.url}/v1` });
    const entry = provider("runway", "video") as VideoProvider;
    const { operationId } = await entry.start({ ...asked, seconds: 2, width, height }, { workDir });
    const made = await untilEnded(entry, operationId);
    expect(made.status).toBe("succeeded");
    const facts = await probe(made.status === "succeeded" ? made.file.path : "");
    expect(Math.abs(facts.width - size[0]!)).toBeLessThanOrEqual(2);
    expect(facts.height).toBe(size[1]);
    await vendor.close();
  });
});

describe("Kling", () => {
  it("signs its own tokens with a pair of keys, and takes an empty account for what it is", async () => {
    const vendor = await startKling();
    onlyProviders({
      KLING_ACCESS_KEY: KLING_PAIR.access,
      KLING_SECRET_KEY: KLING_PAIR.secret,
      KLING_BASE_URL: vendor.url,
    });
    const entry = provider("kling", "video") as VideoProvider;
    expect(await entry.availability()).toMatchObject({ available: true });
    await entry.start(asked, { workDir });
    expect(vendor.jobs.jobs).toHaveLength(1);
    const failure = await entry.start({ ...asked, prompt: "A broke account" }, { workDir }).catch((error) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining("Resource pack depleted") });
    expect(entry.classifyError(failure)).toBe("unavailable");
    await vendor.close();
  });
});
