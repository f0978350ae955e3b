import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { db } from "@/lib/db/client";
import { uploadAsset } from "@/lib/services/assets";
import { startFilm } from "@/lib/services/films";
import { timelineAsset } from "@/lib/services/videos/build-timeline";
import { pageLimits, paginate } from "@/lib/timeline/layout/captions";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { tone } from "../../render/support/films";
import type { TestAccount } from "../../support/accounts";
import { onePicture } from "../../support/api-world";
import { putTimeline } from "../../support/timelines";
import { newUpload } from "../../support/uploads";

const FPS = 30;

/**
 * A job that has made a film of scenes, each six seconds long: pictures, a voice a scene that begins with it and is a second
 * shorter, captions of all that is said from the first frame on.
 */
export async function madeFilm(owner: TestAccount, count = 3): Promise<{ jobId: string; filmId: string }> {
  const started = await startFilm(owner.actor, { script: "Tea is old. Tea is green. Tea is good." });
  if (started.dryRun) throw new Error("unreachable");
  const picture = await newUpload(owner.actor, await onePicture(), "one.png");
  const file = path.join(await mkdtemp(path.join(tmpdir(), "voice-")), "voice.wav");
  await tone(file, 5, 0.2);
  const voice = await uploadAsset(owner.actor, { path: file, name: "voice.wav", soundKind: "voice" });
  const places = Array.from({ length: count }, (_, index) => ({ id: `tea-${index + 1}`, from: index * 180 }));
  const durationInFrames = count * 180;
  const said = Array.from({ length: 5 }, (_, index) => ({
    text: `word${index}`,
    from: index * FPS,
    to: index * FPS + 24,
  }));
  const document = parseTimeline({
    version: 1,
    ...{ fps: FPS, width: 1280, height: 720, durationInFrames, language: "en", title: "Tea", theme: {} },
    assets: Object.fromEntries([picture, voice].map((row) => [row.id, timelineAsset(row)])),
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: places.map(({ id, from }) => ({
          ...{ kind: "image", id, from, durationInFrames: 180, name: id, assetId: picture.id },
        })),
      },
      {
        id: "voice",
        kind: "voice",
        items: places.map(({ id, from }) => ({
          ...{ kind: "audio", id: `${id}-voice`, from, durationInFrames: 150, assetId: voice.id },
        })),
      },
      {
        id: "captions",
        kind: "captions",
        items: [
          {
            ...{ kind: "captions", id: "captions-1", from: 0, durationInFrames },
            pages: paginate(
              places.flatMap(({ from }) =>
                said.map((word) => ({ ...word, from: word.from + from, to: word.to + from })),
              ),
              pageLimits("classic", false),
            ),
          },
        ],
      },
    ],
  });
  await putTimeline(started.filmId, document);
  await db().film.update({ where: { id: started.filmId }, data: { status: "ready" } });
  await db().job.update({ where: { id: started.job.id }, data: { status: "succeeded", finishedAt: new Date() } });
  return { jobId: started.job.id, filmId: started.filmId };
}
