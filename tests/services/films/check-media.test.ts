import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import type { StepContext } from "@/lib/jobs/run";
import { removeAssets } from "@/lib/services/assets/remove-assets";
import { loadAssets } from "@/lib/services/assets/repo";
import { startFilm } from "@/lib/services/films";
import { loadFilm } from "@/lib/services/films/repo";
import { filmStage } from "@/lib/services/production/context";
import { checkMedia } from "@/lib/services/production/steps/check-media";
import { fetchMedia } from "@/lib/services/production/steps/fetch-media";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { layOut } from "@/lib/services/production/steps/timeline";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { storage } from "@/lib/storage";
import { newAccount } from "../../support/accounts";
import { newUpload } from "../../support/uploads";

afterAll(closeDb);

it("shows a card for a scene whose picture cannot be read or is gone, and says why", async () => {
  const { actor } = await newAccount();
  const picture = async (red: number) => {
    const image = sharp({ create: { width: 64, height: 36, channels: 3, background: { r: red, g: 90, b: 60 } } });
    return newUpload(actor, await image.png().toBuffer(), `wall-${red}.png`);
  };
  const [whole, torn, gone] = [await picture(10), await picture(20), await picture(30)];
  const started = await startFilm(actor, {
    script:
      "The old mill stands by the quiet river.\n\nA miller once lived here with his cat.\n\nToday visitors come for the good bread.",
    mediaAssetIds: [whole.id, torn.id, gone.id],
    music: "none",
  });
  if (started.dryRun) throw new Error("a film was to be started");
  const jobId = started.job.id;
  const here = async () => {
    const context: StepContext = {
      job: await loadJob(jobId),
      signal: new AbortController().signal,
      progress: async () => undefined,
      log: async () => undefined,
    };
    return filmStage(context);
  };
  await understandFilm(await here());
  await fetchMedia(await here());
  await writeFilmScript(await here());
  const { filmId } = await planFilm(await here());
  await storage().putBytes(torn.storageKey!, Buffer.from("no picture any more"));
  // A file in the trash would still be shown: this one is gone for good.
  await removeAssets(await loadAssets([gone.id]));

  await checkMedia(await here());
  const { segments } = await loadFilm(filmId);
  expect(segments.map((segment) => segment.status)).toEqual(["pending", "failed", "failed"]);
  const messages = (await loadJob(jobId)).notices.map((notice) => notice.message.text);
  expect(messages).toEqual([
    expect.stringMatching(/^Scene 2 .* shows its text instead: The picture “wall-20.png” cannot be read\.$/),
    expect.stringMatching(/^Scene 3 .* no longer exists\.$/),
  ]);
  const shown = (await layOut(await loadFilm(filmId))).tracks
    .flatMap((track) => track.items)
    .filter((item) => item.kind === "scene");
  expect(shown.map((item) => item.visual.type)).toEqual(["picture", "card", "card"]);
});

it("refuses a picture that ends in the middle", async () => {
  const { actor } = await newAccount();
  const image = sharp({ create: { width: 640, height: 360, channels: 3, background: "#345" } });
  const bytes = await image.png({ compressionLevel: 0 }).toBuffer();
  await expect(newUpload(actor, bytes.subarray(0, bytes.length / 2), "torn.png")).rejects.toMatchObject({
    code: "unsupported_media",
    message: "The picture is damaged: what it shows cannot be read.",
  });
});
