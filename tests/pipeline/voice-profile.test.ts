import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as speak } from "@/app/api/v1/voice/profiles/[profile_id]/generate/route";
import { GET as read, DELETE as remove } from "@/app/api/v1/voice/profiles/[profile_id]/route";
import { POST as addSample } from "@/app/api/v1/voice/profiles/[profile_id]/samples/route";
import { POST as train } from "@/app/api/v1/voice/profiles/[profile_id]/train/route";
import { GET as trainingStatus } from "@/app/api/v1/voice/profiles/[profile_id]/training-status/route";
import { POST as create } from "@/app/api/v1/voice/profiles/route";
import { closeDb } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { decodeWave, encodeWave, mono } from "@/lib/media/wave";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { getAsset } from "@/lib/services/assets";
import { openSigned } from "@/lib/services/assets/signed-url";
import { listVoices, resolveVoice } from "@/lib/services/voices";
import { startElevenLabs } from "../emulators/elevenlabs";
import type { Emulator } from "../emulators/http-server";
import { onlyProviders } from "../providers/environment";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const TEXTS = [
  "Every morning the harbour wakes before the town does. Boats come home with the tide, and gulls follow them to the market. The first buyers drink their coffee standing, and talk about the weather.",
  "In the afternoon the light changes. Children walk along the wall and count the ships. An old man mends a net, slowly, because he has time, and because the net will be wet again tomorrow.",
];
const worker = new TestWorker();
let vendor: Emulator;
let account: TestAccount;
let stranger: TestAccount;
let recordings: Buffer[];

/** What a person reads aloud, 44.1 kHz or more, as a WAVE file. */
async function recorded(text: string): Promise<Buffer> {
  const workDir = await mkdtemp(path.join(tmpdir(), "recorded-"));
  const { voice } = await resolveVoice(undefined, "en");
  const spoken = await speakNarration({ text, voice, language: "en" }, { workDir });
  return readFile(spoken.path);
}

beforeAll(async () => {
  onlyProviders();
  recordings = await Promise.all(TEXTS.map(recorded));
  vendor = await startElevenLabs();
  onlyProviders({ ELEVENLABS_API_KEY: "test-key", ELEVENLABS_BASE_URL: vendor.url });
  account = await newAccount();
  stranger = await newAccount();
  await worker.start();
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await vendor.close();
  await closeListener();
  await closeDb();
});

const NEW = { user_id: "user_123", name: "My Professional Voice", gender: "male", accent: "american" };

async function newProfile(more: object = {}): Promise<string> {
  const { status, body } = await call(create, { key: account.apiKey, body: { ...NEW, ...more } });
  expect([status, body.status, body.user_id]).toEqual([201, "draft", "user_123"]);
  return body.id;
}

async function send(id: string, wave: Buffer, name = "sample1.wav", key = account.apiKey) {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(wave)]), name);
  const request = new Request("http://localhost:3000/", {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  const response = await addSample(request, { params: Promise.resolve({ profile_id: id }) });
  return { status: response.status, body: await response.json() };
}

const at = (id: string, options: object = {}) => ({ key: account.apiKey, params: { profile_id: id }, ...options });

async function trained(id: string) {
  for (;;) {
    const { body } = await call(trainingStatus, at(id));
    if (!["queued", "training"].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** One recording, louder, noisier or at another rate. */
function changed(change: (value: number, index: number) => number, sampleRate?: number): Buffer {
  const sound = decodeWave(recordings[0] as Buffer);
  const samples = sound.channels[0] as Float32Array;
  return encodeWave(mono(samples.map(change), sampleRate ?? sound.sampleRate));
}

describe("a voice profile", () => {
  it("is learnt from recordings with consent, speaks, and is forgotten everywhere when it is removed", async () => {
    const id = await newProfile();
    for (const [index, wave] of recordings.entries()) {
      const { status, body } = await send(id, wave, `sample${index + 1}.wav`);
      expect([status, body.filename]).toEqual([201, `sample${index + 1}.wav`]);
      expect(body.speech_duration).toBeGreaterThan(5);
      expect(body.speech_duration).toBeLessThanOrEqual(body.duration);
    }
    const third = await send(id, await recorded(`${TEXTS[1]} ${TEXTS[0]}`), "sample3.wav");
    expect(third.status).toBe(201);
    const asked = await call(train, at(id, { body: { consent: true } }));
    expect([asked.status, asked.body.status]).toEqual([202, "queued"]);
    expect(await trained(id)).toMatchObject({ status: "ready", progress: 100, error: null });
    const added = vendor.received.find(({ path: where }) => where === "/v1/voices/add");
    expect(String(added?.body).match(/name="files"/g)).toHaveLength(3);

    const request = { text: "Welcome to this course on Docker.", stability: 0.5, similarity_boost: 0.75 };
    const said = await call(speak, at(id, { body: request }));
    expect(said.body).toMatchObject({ voice_profile_id: id, provider: "elevenlabs", synthetic: true, format: "mp3" });
    const { pathname, searchParams } = new URL(said.body.audio_url);
    const [, , assetId = "", name = ""] = pathname.split("/");
    const address = { expires: searchParams.get("expires"), signature: searchParams.get("signature") };
    expect((await openSigned({ id: assetId, name, ...address })).mime).toBe("audio/mpeg");
    const kept = await getAsset(account.actor, { id: assetId });
    expect([kept.kind, kept.metadata.voice, kept.prompt]).toEqual(["voice", id, request.text]);

    const { voice } = await resolveVoice(id, "fr", account.actor.userId);
    expect(voice).toMatchObject({ id: "elevenlabs:cloned-1", language: "fr", tags: ["neural", "cloned"] });
    await expect(resolveVoice(id, "en", stranger.actor.userId)).rejects.toMatchObject({ code: "validation" });
    expect((await listVoices()).filter((one) => one.id.startsWith("elevenlabs:cloned"))).toEqual([]);
    expect((await call(read, at(id, { key: stranger.apiKey }))).status).toBe(404);

    expect((await call(remove, at(id, { method: "DELETE" }))).status).toBe(204);
    expect(vendor.received.some((one) => one.method === "DELETE" && one.path === "/v1/voices/cloned-1")).toBe(true);
    expect((await call(speak, at(id, { body: request }))).status).toBe(404);
  });

  it("waits for its speaker to be verified where the vendor asks for it, and speaks with nobody else's voice", async () => {
    const id = await newProfile({ description: "unverified" });
    for (const wave of recordings) await send(id, wave);
    await send(id, await recorded(`${TEXTS[1]} ${TEXTS[0]}`));
    await call(train, at(id, { body: { consent: true } }));
    expect((await trained(id)).status).toBe("verification_required");
    const said = await call(speak, at(id, { body: { text: "Hello there." } }));
    expect([said.status, said.body.error.code]).toEqual([409, "CONFLICT"]);
  });

  it("takes no recording that a voice cannot be learnt from, and none twice", async () => {
    const id = await newProfile();
    const noise = (value: number, index: number) => value * 0.3 + (((index * 7919) % 1000) / 1000 - 0.5) * 0.06;
    const noisy = await send(id, changed(noise));
    expect(noisy.body.error).toMatchObject({
      code: "VALIDATION_ERROR",
      details: { field: "file", constraint: "noise" },
    });
    const loud = await send(
      id,
      changed((value) => Math.max(-1, Math.min(1, value * 40))),
    );
    expect(loud.body.error.details.constraint).toBe("clipping");
    const slow = await send(
      id,
      changed((value) => value, 8000),
    );
    expect(slow.body.error.details.constraint).toBe("sample_rate");
    const silent = await send(
      id,
      changed(() => 0),
    );
    expect(silent.body.error.details.constraint).toBe("speech");
    expect((await send(id, Buffer.from("no sound at all"))).status).toBe(415);
    expect((await send(id, recordings[0] as Buffer)).status).toBe(201);
    expect((await send(id, recordings[0] as Buffer, "again.wav")).status).toBe(409);
    const short = await call(train, at(id, { body: { consent: true } }));
    expect([short.status, short.body.error.details.constraint]).toEqual([422, "speech_seconds"]);
    for (const consent of [false, "true", 1])
      expect((await call(train, at(id, { body: { consent } }))).status).toBe(422);
  });

  it("says where no engine learns voices, and keeps the recordings", async () => {
    const id = await newProfile();
    for (const wave of recordings) await send(id, wave);
    await send(id, await recorded(`${TEXTS[1]} ${TEXTS[0]}`));
    onlyProviders();
    const asked = await call(train, at(id, { body: { consent: true } }));
    expect([asked.status, asked.body.error.code]).toEqual([503, "CLONING_UNAVAILABLE"]);
    expect(asked.body.error.details.remedy).toContain("ElevenLabs");
    const { body } = await call(trainingStatus, at(id));
    expect(body).toMatchObject({ status: "failed", progress: 0, error: expect.stringContaining("No engine") });
    expect((await call(read, at(id))).body.samples).toHaveLength(3);
    expect((await call(speak, at(id, { body: { text: "Hello." } }))).status).toBe(409);
    onlyProviders({ ELEVENLABS_API_KEY: "test-key", ELEVENLABS_BASE_URL: vendor.url });
  });
});
