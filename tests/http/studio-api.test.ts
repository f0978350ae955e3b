import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as generateImage } from "@/app/api/studio/generate-image/route";
import { POST as generateVideo } from "@/app/api/studio/generate-video/route";
import { GET as imageStatus } from "@/app/api/studio/image-status/[prediction_id]/route";
import { GET as pricing } from "@/app/api/studio/pricing/route";
import { GET as styles } from "@/app/api/studio/styles/route";
import { GET as videoStatus } from "@/app/api/studio/video-status/[prediction_id]/route";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { ensureOwner, ownerActor } from "@/lib/services/accounts";
import { onlyProviders } from "../providers/environment";
import { newAccount } from "../support/accounts";
import { call } from "../support/call";

/** What the web server says of a program of this machine. */
const near = { "x-framewright-near": "1", host: "localhost:3000" };
const cat = { user_prompt: "Un chat astronaute flottant dans l'espace", user_id: "test_user", style: "photorealistic" };

beforeAll(async () => {
  onlyProviders({});
  await ensureOwner();
});
afterEach(() => {
  vi.unstubAllEnvs();
  onlyProviders({});
  resetEnv();
});
afterAll(closeDb);

describe("who may call without credentials", () => {
  it("takes programs of this machine for the owner's", async () => {
    const { status, body } = await call(generateImage, { body: cat, headers: near });
    expect([status, body.status]).toEqual([200, "processing"]);
    const job = await db().job.findUniqueOrThrow({ where: { id: body.prediction_id } });
    expect(job.userId).toBe((await ownerActor()).userId);
    const own = await call(pricing, { headers: { ...near, host: "[::1]:3000", origin: "http://localhost:5173" } });
    expect(own.status).toBe(200);
  });

  it.each([
    ["another machine", { host: "localhost:3000" }],
    ["a name that resolves here (DNS rebinding)", { ...near, host: "evil.example:3000" }],
    ["a name that only begins like this machine's", { ...near, host: "localhost.evil.example" }],
    ["a form of another site", { ...near, origin: "https://evil.example" }],
    ["a page without an origin", { ...near, origin: "null" }],
    ["another site's picture", { ...near, "sec-fetch-site": "cross-site" }],
  ])("refuses %s", async (_, headers) => {
    const { status, body } = await call(pricing, { headers });
    expect(status).toBe(401);
    expect(body).toEqual({ status: 401, detail: expect.stringContaining("API key") });
  });

  it("asks everybody for a key, or nobody, when told so", async () => {
    vi.stubEnv("FRAMEWRIGHT_STUDIO_API", "keyed");
    resetEnv();
    expect((await call(pricing, { headers: near })).status).toBe(401);
    const { apiKey } = await newAccount();
    expect((await call(pricing, { key: apiKey })).status).toBe(200);
    vi.stubEnv("FRAMEWRIGHT_STUDIO_API", "open");
    resetEnv();
    expect((await call(pricing, { headers: { host: "studio.example" } })).status).toBe(200);
    expect((await call(pricing, { key: "fw_wrong" })).status).toBe(401);
  });
});

describe("requests", () => {
  it("answers a clip as the document does, with what is sent and who wrote it", async () => {
    const { apiKey: key } = await newAccount();
    const { status, body } = await call(generateVideo, { key, body: { ...cat, duration: 5, aspect_ratio: "16:9" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "processing",
      provider: "local-video",
      engine: "Moving pictures",
      prompt_writer: "rules",
      estimated_cost: 0,
      poll_url: `http://localhost:3000/api/studio/video-status/${body.prediction_id}`,
      message: expect.stringMatching(/^Vidéo Moving pictures lancée! Génération en cours/),
    });
    expect(body.prompt).toContain("Un chat astronaute flottant dans l'espace, rim light against deep black");
    const params = { prediction_id: body.prediction_id };
    const state = await call(videoStatus, { key, params, path: "/?provider=piapi" });
    expect(state.body).toMatchObject({ ...params, status: "processing", message: "Génération en cours..." });
    expect((await call(imageStatus, { key, params })).status).toBe(404);
    const stranger = await call(videoStatus, { key: (await newAccount()).apiKey, params });
    expect(stranger.body).toMatchObject({ status: 404 });
  });

  it.each([
    ["user_prompt", {}],
    ["user_prompt", { user_prompt: "  " }],
    ["duration", { ...cat, duration: 4 }],
    ["duration", { ...cat, duration: "long" }],
    ["aspect_ratio", { ...cat, aspect_ratio: "2:1" }],
    ["style", { ...cat, style: "cubist" }],
  ])("names the field %s", async (field, body) => {
    const { apiKey: key } = await newAccount();
    const answer = await call(generateVideo, { key, body });
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({ status: 422, detail: expect.stringContaining(field) });
  });

  it("ignores fields that it does not know, and takes the short name of a style", async () => {
    const { apiKey: key } = await newAccount();
    const { status, body } = await call(generateImage, { key, body: { ...cat, style: "3d", mood: 7 } });
    expect(status).toBe(200);
    expect(body.prompt).toMatch(/^3d render, Un chat/);
  });
});

describe("what is to be had", () => {
  it("tells prices from the registry, and what works now", async () => {
    const { apiKey: key } = await newAccount();
    const alone = await call(pricing, { key });
    expect(alone.body).toMatchObject({
      video: { cost_usd: 0, provider: "Moving pictures", available: true },
      image: { cost_usd: 0, provider: "Drawn pictures", available: true },
      currency: "USD",
      hf_configured: false,
    });
    onlyProviders({ HF_TOKEN: "hf_x", PIAPI_KEY: "key" });
    const rich = await call(pricing, { key, headers: { "accept-language": "en" } });
    expect(rich.body.hf_configured).toBe(true);
    expect(rich.body.image).toMatchObject({ provider: expect.stringContaining("Hugging Face"), available: true });
    expect(rich.body.video.cost_usd).toBeGreaterThan(0);
    expect(rich.body.video.description).toBe("Video of 5 s");
  });

  it("lists the styles with the document's examples", async () => {
    const { apiKey: key } = await newAccount();
    const { body } = await call(styles, { key });
    expect(body.styles.map(({ id }: { id: string }) => id)).toEqual([
      "photorealistic",
      "cinematic",
      "anime",
      "3d-render",
      "artistic",
    ]);
  });
});
