import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/lib/core/ids";
import type { ImageProvider } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import { startFalImages } from "@/tests/emulators/fal-images";
import type { Emulator } from "@/tests/emulators/http-server";
import { startHuggingFace } from "@/tests/emulators/huggingface";
import { startLumaImages } from "@/tests/emulators/luma-images";
import { startOpenAIImages } from "@/tests/emulators/openai-images";
import { startReplicate } from "@/tests/emulators/replicate";
import { onlyProviders } from "../environment";

let workDir = "";
const open: Emulator[] = [];
const entry = (id: string) => provider(id, "image") as ImageProvider;
const request = (prompt: string, width = 1920, height = 1080, seed = 7) => ({
  prompt,
  width,
  height,
  seed,
  language: "en",
});

beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "images-"));
});
afterAll(() => rm(workDir, { recursive: true }));
beforeEach(() => onlyProviders());
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

const VENDORS = {
  "openai-images": {
    start: startOpenAIImages,
    values: (url: string) => ({ OPENAI_API_KEY: "test-key", OPENAI_BASE_URL: url }),
  },
  replicate: {
    start: startReplicate,
    values: (url: string) => ({ REPLICATE_API_TOKEN: "test-key", REPLICATE_BASE_URL: url }),
  },
  huggingface: {
    start: startHuggingFace,
    values: (url: string) => ({ HF_TOKEN: "test-key", HF_BASE_URL: `${url}/hf-inference` }),
  },
  "fal-images": { start: startFalImages, values: (url: string) => ({ FAL_KEY: "test-key", FAL_BASE_URL: url }) },
  "luma-images": {
    start: startLumaImages,
    values: (url: string) => ({ LUMAAI_API_KEY: "test-key", LUMAAI_BASE_URL: `${url}/dream-machine/v1` }),
  },
};

describe.each(Object.entries(VENDORS))("%s", (id, vendor) => {
  it("draws a picture of the size asked for and keeps how", async () => {
    const emulator = await vendor.start();
    open.push(emulator);
    onlyProviders(vendor.values(emulator.url));
    expect((await entry(id).availability()).available).toBe(true);
    const made = await entry(id).draw(request("A bee on a flower", 1080, 1920), { workDir });
    expect(await sharp(made.path).metadata()).toMatchObject({ format: "jpeg", width: 1080, height: 1920 });
    expect(made.provenance).toMatchObject({ provider: id, prompt: "A bee on a flower", seed: 7 });
  });

  it("is not there without its key", async () => {
    const remedy = { text: expect.stringMatching(/^Set /) };
    expect(await entry(id).availability()).toMatchObject({ available: false, remedy });
  });
});

describe("refusals", () => {
  it("a content policy is a refusal, not a failure", async () => {
    const openai = await startOpenAIImages();
    const replicate = await startReplicate();
    open.push(openai, replicate);
    onlyProviders({ ...VENDORS["openai-images"].values(openai.url), ...VENDORS.replicate.values(replicate.url) });
    await expect(entry("openai-images").draw(request("a weapon"), { workDir })).rejects.toMatchObject({
      code: "provider_refused",
    });
    await expect(entry("replicate").draw(request("nsfw"), { workDir })).rejects.toMatchObject({
      code: "provider_refused",
    });
  });

  it("a model that is loading fails for now", async () => {
    const emulator = await startHuggingFace();
    open.push(emulator);
    onlyProviders(VENDORS.huggingface.values(emulator.url));
    await expect(entry("huggingface").draw(request("loading"), { workDir })).rejects.toMatchObject({
      code: "provider_failed",
      retryable: true,
      message: expect.stringContaining("currently loading"),
    });
  });
});

describe.each(["fal-images", "luma-images"] as const)("%s", (id) => {
  it("refuses what breaks its rules, and ends what nobody waits for", async () => {
    const emulator = await VENDORS[id].start();
    open.push(emulator);
    onlyProviders(VENDORS[id].values(emulator.url));
    await expect(entry(id).draw(request("nsfw"), { workDir })).rejects.toMatchObject({ code: "provider_refused" });
    const controller = new AbortController();
    const drawing = entry(id).draw(request("endless"), { workDir, signal: controller.signal });
    while (emulator.received.filter(({ method }) => method === "GET").length < 4) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    controller.abort();
    await expect(drawing).rejects.toThrow();
    expect(emulator.cancelled).toEqual(["1"]);
  });
});

describe("drawn pictures", () => {
  it("need nothing, have the size, and are the same for the same seed", async () => {
    const hash = async (seed: number, prompt = "bread, butter and honey") => {
      const made = await entry("drawn").draw(request(prompt, 640, 360, seed), { workDir });
      expect(await sharp(made.path).metadata()).toMatchObject({ format: "png", width: 640, height: 360 });
      return sha256(await readFile(made.path));
    };
    expect(await hash(1)).toBe(await hash(1));
    expect(await hash(1)).not.toBe(await hash(2));
    expect(await hash(1)).not.toBe(await hash(1, "a rocket in the night"));
  });

  it("show what they are told to", async () => {
    const icon = { body: '<rect width="32" height="32" fill="#ff00ff"/>', width: 32, height: 32 };
    const made = await entry("drawn").draw({ ...request("x", 640, 640), options: { icons: [icon] } }, { workDir });
    const { data, info } = await sharp(made.path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const centre = (Math.round(info.height * 0.65) * info.width + Math.round(info.width / 2)) * 3;
    expect([...data.subarray(centre, centre + 3)]).toEqual([255, 0, 255]);
  });
});
