import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as still } from "@/app/api/ui/films/[id]/still/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { timelineRequest, toTimelineDraft } from "@/lib/http/dialects/platform/timeline-request";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { renderEngine } from "@/lib/render/engine";
import { uploadAsset } from "@/lib/services/assets";
import { balanceOf } from "@/lib/services/credits";
import { filmStill } from "@/lib/services/films";
import { provideRenderEngine } from "@/lib/services/rendering";
import { createTimeline } from "@/lib/services/videos";
import { newAccount, type TestAccount } from "../support/accounts";
import { sessionCookie } from "../support/session";
import { newUpload } from "../support/uploads";

let account: TestAccount;
let filmId: string;

const plain = (background: string) =>
  sharp({ create: { width: 320, height: 180, channels: 3, background } })
    .png()
    .toBuffer();

beforeAll(async () => {
  account = await newAccount();
  const [red, blue] = await Promise.all(
    ["#e02020", "#2020e0"].map(async (color) => newUpload(account.actor, await plain(color), "one.png")),
  );
  const clips = [
    { asset_id: red?.id ?? "", duration: 1 },
    { asset_id: blue?.id ?? "", start_time: 1, duration: 1 },
  ];
  const config = { resolution: "320x180", fps: 10 };
  const request = timelineRequest.parse({ title: "Été: 1/2", config, tracks: [{ type: "video", clips }] });
  filmId = (await createTimeline(account.actor, toTimelineDraft(request))).film.id;
});
afterAll(async () => {
  provideRenderEngine(undefined);
  await closeListener();
  await closeDb();
});

async function ask(query: string, who = account): Promise<Response> {
  const cookie = await sessionCookie(who.actor.userId);
  const request = new Request(`http://localhost:3000/x?${query}`, { headers: { cookie } });
  return still(request, { params: Promise.resolve({ id: filmId }) });
}

/** Red, green and blue in the middle of a picture, and what the picture says of itself. */
async function seen(answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const [r = 0, g = 0, b = 0] = await sharp(bytes)
    .extract({ left: 150, top: 80, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return {
    color: r > 150 && b < 90 ? "red" : b > 150 && r < 90 ? "blue" : `${r} ${g} ${b}`,
    ...(await sharp(bytes).metadata()),
  };
}

it("draws the picture of a time, under a name that says what it is", async () => {
  provideRenderEngine(renderEngine);
  const before = await balanceOf(account.actor);
  const answer = await ask("time=0.899");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain("''Été 1 2 0m00.90s.png");
  const png = await seen(answer);
  expect(png).toMatchObject({ format: "png", width: 320, height: 180, color: "red" });
  expect(png.comments).toContainEqual({ keyword: "Comment", text: `Made with Framewright from ${filmId}, frame 9` });
  const jpeg = await seen(await ask("time=2&type=jpeg&format=landscape"));
  expect(jpeg).toMatchObject({ format: "jpeg", width: 1920, height: 1080 });
  expect(jpeg.xmp?.toString()).toContain(`from ${filmId}, frame 19`);
  expect(await balanceOf(account.actor)).toBe(before);
});

it("refuses a time behind the end, and shows nobody else's film", async () => {
  const behind = await ask("time=2.2");
  expect([behind.status, (await behind.json()).error.issues[0]]).toMatchObject([
    422,
    { field: "time", message: "the film ends at 2.00 s" },
  ]);
  expect((await ask("time=-1")).status).toBe(422);
  expect((await ask("time=0", await newAccount())).status).toBe(404);
});

it("gives up what nobody waits for any more", async () => {
  const request = { filmId, seconds: 0, type: "png" } as const;
  await expect(filmStill(account.actor, request, AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" });
});

it("takes the picture from the film's file where nothing is drawn", async () => {
  provideRenderEngine(undefined);
  expect((await ask("time=1")).status).toBe(409);
  const folder = await mkdtemp(path.join(tmpdir(), "still-"));
  for (const [index, color] of ["#e02020", "#2020e0"].entries())
    await writeFile(path.join(folder, `${index}.png`), await plain(color));
  const file = path.join(folder, "film.mp4");
  const pictures = ["-framerate", "1", "-i", path.join(folder, "%d.png")];
  await runFfmpeg([...pictures, "-r", "10", "-c:v", "libx264", "-pix_fmt", "yuv420p", file]);
  const { id } = await uploadAsset(account.actor, { path: file, name: "film.mp4" });
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: id } });
  expect(await seen(await ask("time=0.95"))).toMatchObject({ format: "png", width: 320, color: "red" });
  expect((await ask("time=1&format=square")).status).toBe(409);
  const blue = await seen(await ask("time=1&type=jpeg"));
  expect(blue).toMatchObject({ format: "jpeg", color: "blue" });
  expect(blue.xmp?.toString()).toContain("frame 10");
});
