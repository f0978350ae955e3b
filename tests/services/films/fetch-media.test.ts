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

beforeAll(async () => {
  onlyProviders();
  const face = await sharp({ create: { width: 90, height: 120, channels: 3, background: "#c96" } })
    .jpeg()
    .toBuffer();
  const files: Record<string, Buffer> = { "/face": face, "/hum": encodeWave(mono(new Float32Array(4800), 48_000)) };
  site = await startEmulator(({ path }, response) => {
    const file = files[path];
    response.writeHead(file ? 200 : 404).end(file);
  });
  account = await newAccount();
});
afterAll(async () => {
  await site.close();
  await closeDb();
});

/** A film up to where its media are fetched. */
async function fetched(input: FilmInput) {
  const started = await startFilm(account.actor, input);
  if (started.dryRun) throw new Error("a film was to be started");
  await fetchMedia(await stageOf(started.job.id));
  const { job, options } = await stageOf(started.job.id);
  const [presenter] = await loadAssets(options.presenterAssetId ? [options.presenterAssetId] : []);
  return { presenter, notices: job.notices.map(({ message }) => message.text) };
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
