import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { encodeWave, mono } from "@/lib/media/wave";
import { loadAssets } from "@/lib/services/assets/repo";
import { type FilmInput, startFilm } from "@/lib/services/films";
import { fetchMedia } from "@/lib/services/production/steps/fetch-media";
import { type Emulator, startEmulator } from "../../emulators/http-server";
import { onlyProviders } from "../../providers/environment";
import { newAccount, type TestAccount } from "../../support/accounts";
import { stageOf } from "../../support/film-stage";

let account: TestAccount;
let site: Emulator;
/** Requests that are being answered now, and the most at once. */
let open = 0;
let most = 0;

beforeAll(async () => {
  onlyProviders();
  const face = await sharp({ create: { width: 90, height: 120, channels: 3, background: "#c96" } })
    .jpeg()
    .toBuffer();
  const files: Record<string, Buffer> = { "/face": face, "/hum": encodeWave(mono(new Float32Array(4800), 48_000)) };
  site = await startEmulator(async ({ path }, response) => {
    if (path === "/silent") return;
    open += 1;
    most = Math.max(most, open);
    if (path.startsWith("/face/")) await sleep(60);
    open -= 1;
    const file = files[path.replace(/\/\d+$/, "")];
    response.writeHead(file ? 200 : 404).end(file);
  });
  account = await newAccount();
});
afterAll(async () => {
  await site.close();
  await closeDb();
});

/** A film up to where its media are fetched. */
async function fetched(input: FilmInput, limits?: { withinMs: number }) {
  const started = await startFilm(account.actor, input);
  if (started.dryRun) throw new Error("a film was to be started");
  await fetchMedia(await stageOf(started.job.id), limits);
  const { job, options } = await stageOf(started.job.id);
  const [presenter] = await loadAssets(options.presenterAssetId ? [options.presenterAssetId] : []);
  return { presenter, media: options.media, notices: job.notices.map(({ message }) => message.text) };
}

it("takes a presenter's picture by its content, whatever its name", async () => {
  const { presenter, notices } = await fetched({ script: "Hello there.", avatarUrl: `${site.url}/face` });
  expect(notices).toEqual([]);
  expect(presenter).toMatchObject({ kind: "image", width: 90, height: 120 });
});

it("leaves out a presenter who cannot be shown, and says why", async () => {
  const { presenter, notices } = await fetched({ script: "Hello there.", avatarUrl: `${site.url}/hum` });
  expect(presenter).toBeUndefined();
  expect(notices).toEqual(["The presenter was left out: The file is a sound."]);
});

it("refuses a film whose presenter is all there is and says nothing", async () => {
  const refusal = {
    code: "validation",
    field: "avatar_url",
    message: expect.stringMatching(/^The film has nothing to say: /),
  };
  await expect(fetched({ avatarUrl: `${site.url}/face` })).rejects.toMatchObject(refusal);
  await expect(fetched({ avatarUrl: `${site.url}/gone` })).rejects.toMatchObject(refusal);
});

it("fetches many pictures a few at a time, and keeps their order", async () => {
  most = 0;
  const mediaUrls = Array.from({ length: 12 }, (_, index) => `${site.url}/face/${index}`);
  const { media, notices } = await fetched({ script: "Hello there.", mediaUrls });
  expect(notices).toEqual([]);
  expect(media?.map(({ assetId }) => assetId.replace(/.*-/, ""))).toEqual(mediaUrls.map((_, index) => String(index)));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
});

it("leaves out what is not there when the time for all is over", async () => {
  const silent = Array.from({ length: 20 }, () => `${site.url}/silent`);
  const began = Date.now();
  const { media, notices } = await fetched(
    { script: "Hello there.", mediaUrls: [`${site.url}/face`, ...silent] },
    { withinMs: 2000 },
  );
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(media).toHaveLength(1);
  expect(notices).toHaveLength(20);
  expect(notices[0]).toBe("media_urls.1 was left out: The files of the film took too long together.");
});
